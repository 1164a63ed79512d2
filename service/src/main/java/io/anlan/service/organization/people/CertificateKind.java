// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.organization.people;

/** What a certificate proves. */
public enum CertificateKind {
    /** Safety knowledge and management ability of the principal person in charge (主要负责人考核合格证明). */
    PRINCIPAL_EXAMINATION,
    /** The same of safety management staff (安全生产管理人员考核合格证明). */
    SAFETY_MANAGER_EXAMINATION,
    /** A special operation, e.g. electrical work (特种作业操作证). */
    SPECIAL_OPERATION,
    /** Operation of special equipment, e.g. cranes (特种设备作业人员证). */
    SPECIAL_EQUIPMENT,
    /** Certified safety engineer (注册安全工程师). */
    SAFETY_ENGINEER,
    /** Operation of fire-fighting facilities (消防设施操作员). */
    FIRE_FACILITY,
    OTHER
}
