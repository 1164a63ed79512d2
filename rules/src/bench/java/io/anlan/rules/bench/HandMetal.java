// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.bench;

import static io.anlan.rules.bench.Hand.*;

import java.time.LocalDate;

/** Articles 3 to 5 of Order No. 10 (and rows of later articles on the same fact types), by hand. */
final class HandMetal {

    private HandMetal() {}

    static boolean decide(String type, Hand f, Hand e, LocalDate on, HandWritten.Result r) {
        switch (type) {
            case "contractorOrTenant" -> contractorOrTenant(f, e, on, r);
            case "specialOperator" -> specialOperator(f, e, on, r);
            case "managementExam" -> managementExam(f, e, on, r);
            case "gatheringRoom" -> gatheringRoom(f, e, on, r);
            case "standingWater" -> standingWater(f, e, on, r);
            case "steelCasting" -> steelCasting(f, e, on, r);
            case "steelFurnaceCooling" -> steelFurnaceCooling(f, e, on, r);
            case "blastFurnaceTop" -> blastFurnaceTop(f, e, on, r);
            case "coalGasPlace" -> coalGasPlace(f, e, on, r);
            case "gasIsolation" -> gasIsolation(f, e, on, r);
            case "gasDrainer" -> gasDrainer(f, e, on, r);
            case "castingFurnace" -> castingFurnace(f, e, on, r);
            case "waterCooledEquipment" -> waterCooledEquipment(f, e, on, r);
            case "smeltingFurnaceCooling" -> smeltingFurnaceCooling(f, e, on, r);
            case "deepWellMouldCooling" -> deepWellMouldCooling(f, e, on, r);
            case "deepWellLaunder" -> deepWellLaunder(f, e, on, r);
            case "castingHoist" -> castingHoist(f, e, on, r);
            case "toxicGasPlace" -> toxicGasPlace(f, e, on, r);
            case "gasBurner" -> gasBurner(f, e, on, r);
            default -> { return false; }
        }
        return true;
    }

    private static void contractorOrTenant(Hand f, Hand e, LocalDate on, HandWritten.Result r) {
        r.row("令10-3-1", all(f.is("agreementSigned", false), f.is("dutiesInContract", false)));
        r.row("令10-3-1", all(f.is("coordinationCarriedOut", false)));
        r.row("令10-3-1", all(f.is("periodicChecksCarriedOut", false)));
    }

    private static void specialOperator(Hand f, Hand e, LocalDate on, HandWritten.Result r) {
        r.row("令10-3-2", all(f.not("operation", "NOT_SPECIAL"), f.is("onDuty", true), f.is("certificate", "NONE")));
        r.row("令10-3-2", all(f.not("operation", "NOT_SPECIAL"), f.is("onDuty", true), f.is("certificate", "OTHER_CATEGORY")));
        r.row("令10-3-2", all(f.not("operation", "NOT_SPECIAL"), f.is("onDuty", true), f.is("certificate", "EXPIRED_OR_NOT_REVIEWED")));
        r.row("令10-3-2", all(f.not("operation", "NOT_SPECIAL"), f.is("onDuty", true), f.is("certificate", "HELD"), f.before("validTo", on)));
        r.row("令10-3-2", all(f.not("operation", "NOT_SPECIAL"), f.is("onDuty", true), f.is("certificate", "HELD"), f.before("reviewDueOn", on)));
    }

    private static void managementExam(Hand f, Hand e, LocalDate on, HandWritten.Result r) {
        r.row("令10-3-3", all(e.is("isMetalSmelting", true), f.in("role", "PRINCIPAL", "SAFETY_MANAGER"), f.is("examPassed", false), f.before("examDueOn", on)));
    }

    private static void gatheringRoom(Hand f, Hand e, LocalDate on, HandWritten.Result r) {
        int metallurgy = e.is("industry", "METALLURGY");
        if (metallurgy != FALSE) {
            r.row("令10-4-1", all(metallurgy, f.in("use", "MEETING", "ACTIVITY", "REST", "CONTROL", "SHIFT_HANDOVER", "CHANGING", "LADLE_REPAIR_BAY"), f.intersects("location", "MOLTEN_METAL_CRANE_BAY")));
        }
        int nonferrous = e.is("industry", "NONFERROUS");
        if (nonferrous != FALSE) {
            r.row("令10-5-1", all(nonferrous, f.in("use", "MEETING", "ACTIVITY", "REST", "CONTROL", "SHIFT_HANDOVER", "CHANGING"), f.intersects("location", "MOLTEN_METAL_CRANE_BAY")));
        }
        int machinery = e.is("industry", "MACHINERY");
        if (machinery != FALSE) {
            r.row("令10-7-1", all(machinery, f.in("use", "MEETING", "ACTIVITY", "REST", "CHANGING", "SHIFT_HANDOVER"), f.intersects("location", "MOLTEN_METAL_CRANE_BAY", "POURING_BAY")));
        }
    }

    private static void standingWater(Hand f, Hand e, LocalDate on, HandWritten.Result r) {
        int metallurgy = e.is("industry", "METALLURGY");
        if (metallurgy != FALSE) {
            r.row("令10-4-2", all(metallurgy, f.is("producing", true), f.in("zone", "ACCIDENT_PIT", "SLAG_PIT"), f.is("waterPresent", true)));
            r.row("令10-4-2", all(metallurgy, f.is("producing", true), f.in("zone", "FURNACE_PLATFORM", "FURNACE_BASE", "LIFTING_WAY", "GROUND_TRANSPORT_WAY"), f.is("withinSplashRange", true), f.is("waterPresent", true)));
        }
        int nonferrous = e.is("industry", "NONFERROUS");
        if (nonferrous != FALSE) {
            r.row("令10-5-2", all(nonferrous, f.is("producing", true), f.in("zone", "ACCIDENT_PIT", "SLAG_PIT"), f.is("processWater", false), f.is("waterPresent", true)));
            r.row("令10-5-2", all(nonferrous, f.is("producing", true), f.in("zone", "FURNACE_PLATFORM", "FURNACE_BASE", "LIFTING_WAY", "GROUND_TRANSPORT_WAY"), f.is("withinSplashRange", true), f.is("processWater", false), f.is("waterPresent", true)));
        }
        int machinery = e.is("industry", "MACHINERY");
        if (machinery != FALSE) {
            r.row("令10-7-3", all(machinery, f.is("producing", true), f.in("zone", "FURNACE_BOTTOM", "FURNACE_PIT", "ACCIDENT_PIT"), f.is("waterPresent", true)));
            r.row("令10-7-3", all(machinery, f.is("producing", true), f.in("zone", "FURNACE_PLATFORM", "FURNACE_BASE", "MOULDING_PIT", "POURING_PIT", "TRANSFER_WAY"), f.is("withinSplashRange", true), f.is("waterPresent", true)));
        }
    }

    private static void steelCasting(Hand f, Hand e, LocalDate on, HandWritten.Result r) {
        int metallurgy = e.is("industry", "METALLURGY");
        if (metallurgy != FALSE) {
            r.row("令10-4-3", all(metallurgy, f.is("casting", "CONTINUOUS"), f.absent("emergencyLadle")));
            r.row("令10-4-3", all(metallurgy, f.is("casting", "CONTINUOUS"), f.absent("tundishBreakoutPit")));
            r.row("令10-4-3", all(metallurgy, f.is("casting", "CONTINUOUS"), f.absent("tundishOverflowPit")));
            r.row("令10-4-3", all(metallurgy, f.is("casting", "CONTINUOUS"), f.absent("breakoutLaunder")));
            r.row("令10-4-3", all(metallurgy, f.is("casting", "INGOT"), f.absent("emergencyLadle")));
        }
    }

    private static void steelFurnaceCooling(Hand f, Hand e, LocalDate on, HandWritten.Result r) {
        int metallurgy = e.is("industry", "METALLURGY");
        if (metallurgy != FALSE) {
            r.row("令10-4-4", all(metallurgy, f.absent("outletTemperatureAlarm")));
            r.row("令10-4-4", all(metallurgy, f.absent("flowDifferenceAlarm")));
            r.row("令10-4-4", all(metallurgy, f.is("furnaceTilts", true), f.absent("tiltInterlock")));
            r.row("令10-4-4", all(metallurgy, f.is("hasOxygenLance", true), f.absent("lanceInterlock")));
            r.row("令10-4-4", all(metallurgy, f.is("hasElectrodes", true), f.absent("electrodeInterlock")));
        }
    }

    private static void blastFurnaceTop(Hand f, Hand e, LocalDate on, HandWritten.Result r) {
        int metallurgy = e.is("industry", "METALLURGY");
        if (metallurgy != FALSE) {
            r.row("令10-4-5", all(metallurgy, f.more("topPressureSet", "designMaxWorkPressure")));
            r.row("令10-4-5", all(metallurgy, f.absent("bleederInterlock")));
            r.row("令10-4-5", all(metallurgy, f.more("bleederSetpoint", "equipmentDesignPressure")));
        }
    }

    private static void coalGasPlace(Hand f, Hand e, LocalDate on, HandWritten.Result r) {
        int metallurgy = e.is("industry", "METALLURGY");
        if (metallurgy != FALSE) {
            r.row("令10-4-6", all(metallurgy, f.in("use", "MEETING", "ACTIVITY", "REST", "CONTROL", "SHIFT_HANDOVER", "CHANGING"), f.is("nearGasFacility", true), f.absent("fixedCoAlarm")));
            r.row("令10-4-6", all(metallurgy, f.in("use", "MEETING", "ACTIVITY", "REST", "CONTROL", "SHIFT_HANDOVER", "CHANGING"), f.is("nearGasFacility", true), f.absent("dataTo24hPost")));
            r.row("令10-4-6", all(metallurgy, f.is("gasMayAccumulate", true), f.absent("fixedCoAlarm")));
            r.row("令10-4-6", all(metallurgy, f.is("gasMayAccumulate", true), f.absent("dataTo24hPost")));
        }
    }

    private static void gasIsolation(Hand f, Hand e, LocalDate on, HandWritten.Result r) {
        int metallurgy = e.is("industry", "METALLURGY");
        if (metallurgy != FALSE) {
            r.row("令10-4-7", all(metallurgy, f.not("facility", "NOT_GAS"), f.absent("isolationDevice")));
        }
    }

    private static void gasDrainer(Hand f, Hand e, LocalDate on, HandWritten.Result r) {
        int metallurgy = e.is("industry", "METALLURGY");
        if (metallurgy != FALSE) {
            r.row("令10-4-8", all(metallurgy, f.is("positivePressure", true), f.is("waterSealed", true), f.less("sealPressure", THIRTY)));
            r.row("令10-4-8", all(metallurgy, f.is("sharedAcrossIsolation", true)));
            r.row("令10-4-8", all(metallurgy, f.is("upperPipesConnected", true)));
            r.row("令10-4-8", all(metallurgy, f.is("sharedByMedia", true)));
        }
        int nonferrous = e.is("industry", "NONFERROUS");
        if (nonferrous != FALSE) {
            r.row("令10-5-13", all(nonferrous, f.is("positivePressure", true), f.is("waterSealed", true), f.less("sealPressure", THIRTY)));
            r.row("令10-5-13", all(nonferrous, f.is("sharedAcrossIsolation", true)));
            r.row("令10-5-13", all(nonferrous, f.is("upperPipesConnected", true)));
            r.row("令10-5-13", all(nonferrous, f.is("sharedByMedia", true)));
        }
    }

    private static void castingFurnace(Hand f, Hand e, LocalDate on, HandWritten.Result r) {
        int nonferrous = e.is("industry", "NONFERROUS");
        if (nonferrous != FALSE) {
            r.row("令10-5-3", all(nonferrous, f.notIn("furnace", "TILTING_MELTING", "TILTING_HOLDING", "TILTING_COMBINED", "FIXED_MELTING_WITH_HOLDING"), f.absent("emergencyDrain")));
            r.row("令10-5-3", all(nonferrous, f.notIn("furnace", "TILTING_MELTING", "TILTING_HOLDING", "TILTING_COMBINED", "FIXED_MELTING_WITH_HOLDING"), f.absent("emergencyStorage")));
        }
        int machinery = e.is("industry", "MACHINERY");
        if (machinery != FALSE) {
            r.row("令10-7-2", all(machinery, f.not("furnace", "OTHER"), f.absent("emergencyDrain")));
            r.row("令10-7-2", all(machinery, f.not("furnace", "OTHER"), f.absent("emergencyStorage")));
        }
    }

    private static void waterCooledEquipment(Hand f, Hand e, LocalDate on, HandWritten.Result r) {
        int nonferrous = e.is("industry", "NONFERROUS");
        if (nonferrous != FALSE) {
            r.row("令10-5-4", all(nonferrous, f.in("equipment", "SMELTING_FURNACE", "CASTING_MACHINE", "HEATING_FURNACE"), f.is("waterCooled", true), f.absent("emergencyWater")));
        }
    }

    private static void smeltingFurnaceCooling(Hand f, Hand e, LocalDate on, HandWritten.Result r) {
        int nonferrous = e.is("industry", "NONFERROUS");
        if (nonferrous != FALSE) {
            r.row("令10-5-5", all(nonferrous, f.is("circuit", "CLOSED"), f.absent("outletTemperatureAlarm")));
            r.row("令10-5-5", all(nonferrous, f.is("circuit", "CLOSED"), f.absent("flowDifferenceAlarm")));
            r.row("令10-5-5", all(nonferrous, f.is("circuit", "OPEN"), f.absent("inletFlowAlarm")));
            r.row("令10-5-5", all(nonferrous, f.is("circuit", "OPEN"), f.absent("inletPressureAlarm")));
            r.row("令10-5-5", all(nonferrous, f.is("circuit", "OPEN"), f.absent("outletTemperatureMonitor")));
        }
    }

    private static void deepWellMouldCooling(Hand f, Hand e, LocalDate on, HandWritten.Result r) {
        int nonferrous = e.is("industry", "NONFERROUS");
        if (nonferrous != FALSE) {
            r.row("令10-5-6", all(nonferrous, f.absent("inletPressureAlarm")));
            r.row("令10-5-6", all(nonferrous, f.absent("inletFlowAlarm")));
            r.row("令10-5-6", all(nonferrous, f.is("quickShutoffFitted", true), f.absent("quickShutoffInterlock")));
            r.row("令10-5-6", all(nonferrous, f.is("emergencyDrainFitted", true), f.absent("emergencyDrainInterlock")));
            r.row("令10-5-6", all(nonferrous, f.is("launderBreakFitted", true), f.absent("launderBreakInterlock")));
            r.row("令10-5-6", all(nonferrous, f.is("quickShutoffFitted", false), f.is("launderBreakFitted", false)));
            r.row("令10-5-6", all(nonferrous, f.is("furnaceTilts", false), f.is("emergencyDrainFitted", false)));
            r.row("令10-5-6", all(nonferrous, f.is("furnaceTilts", true), f.absent("tiltControlInterlock")));
        }
    }

    private static void deepWellLaunder(Hand f, Hand e, LocalDate on, HandWritten.Result r) {
        int nonferrous = e.is("industry", "NONFERROUS");
        if (nonferrous != FALSE) {
            r.row("令10-5-7", all(nonferrous, f.absent("outletLevelAlarm")));
            r.row("令10-5-7", all(nonferrous, f.absent("tableLevelAlarm")));
            r.row("令10-5-7", all(nonferrous, f.is("furnace", "FIXED"), f.absent("mechanicalLock")));
            r.row("令10-5-8", all(nonferrous, f.is("furnace", "FIXED"), f.absent("emergencyDrainValve")));
            r.row("令10-5-8", all(nonferrous, f.is("furnace", "FIXED"), f.absent("quickShutoff")));
            r.row("令10-5-8", all(nonferrous, f.is("furnace", "FIXED"), f.absent("levelShutoffInterlock")));
            r.row("令10-5-8", all(nonferrous, f.is("furnace", "FIXED"), f.absent("levelDrainInterlock")));
            r.row("令10-5-9", all(nonferrous, f.is("furnace", "TILTING"), f.absent("quickShutoff")));
            r.row("令10-5-9", all(nonferrous, f.is("furnace", "TILTING"), f.absent("levelTiltInterlock")));
            r.row("令10-5-9", all(nonferrous, f.is("furnace", "TILTING"), f.absent("levelShutoffInterlock")));
        }
    }

    private static void castingHoist(Hand f, Hand e, LocalDate on, HandWritten.Result r) {
        int nonferrous = e.is("industry", "NONFERROUS");
        if (nonferrous != FALSE) {
            r.row("令10-5-10", all(nonferrous, f.is("ropeCore", "NON_STEEL")));
            r.row("令10-5-10", all(nonferrous, f.is("ropeInspectionCarriedOut", false)));
            r.row("令10-5-10", all(nonferrous, f.is("ropeReplacementCarriedOut", false)));
        }
    }

    private static void toxicGasPlace(Hand f, Hand e, LocalDate on, HandWritten.Result r) {
        int nonferrous = e.is("industry", "NONFERROUS");
        if (nonferrous != FALSE) {
            r.row("令10-5-11", all(nonferrous, f.intersects("gases", "CARBON_MONOXIDE", "CHLORINE", "HYDROGEN_SULFIDE"), f.absent("fixedGasAlarm")));
            r.row("令10-5-11", all(nonferrous, f.intersects("gases", "CARBON_MONOXIDE", "CHLORINE", "HYDROGEN_SULFIDE"), f.absent("dataTo24hPost")));
            r.row("令10-5-11", all(nonferrous, f.intersects("gases", "ARSINE"), f.absent("fixedGasAlarm"), f.absent("arsineEquivalentDetection")));
            r.row("令10-5-11", all(nonferrous, f.intersects("gases", "ARSINE"), f.absent("dataTo24hPost"), f.absent("arsineEquivalentDetection")));
        }
    }

    private static void gasBurner(Hand f, Hand e, LocalDate on, HandWritten.Result r) {
        int nonferrous = e.is("industry", "NONFERROUS");
        if (nonferrous != FALSE) {
            r.row("令10-5-12", all(nonferrous, f.in("fuel", "COAL_GAS", "NATURAL_GAS"), f.is("forcedDraught", true), f.absent("mainPressureAlarm")));
            r.row("令10-5-12", all(nonferrous, f.in("fuel", "COAL_GAS", "NATURAL_GAS"), f.is("forcedDraught", true), f.absent("shutoffInterlock")));
        }
        int building_materials = e.is("industry", "BUILDING_MATERIALS");
        if (building_materials != FALSE) {
            r.row("令10-6-5", all(building_materials, f.is("premixedKiln", true), f.is("hotProducerGas", false), f.absent("mainPressureAlarm")));
            r.row("令10-6-5", all(building_materials, f.is("premixedKiln", true), f.is("hotProducerGas", false), f.absent("shutoffInterlock")));
        }
        int machinery = e.is("industry", "MACHINERY");
        if (machinery != FALSE) {
            r.row("令10-7-5", all(machinery, f.in("fuel", "COAL_GAS", "NATURAL_GAS"), f.absent("mainPressureAlarm")));
            r.row("令10-7-5", all(machinery, f.in("fuel", "COAL_GAS", "NATURAL_GAS"), f.absent("shutoffInterlock")));
            r.row("令10-7-5", all(machinery, f.in("fuel", "COAL_GAS", "NATURAL_GAS"), f.absent("flameMonitor")));
            r.row("令10-7-5", all(machinery, f.in("fuel", "COAL_GAS", "NATURAL_GAS"), f.absent("flameoutProtection")));
        }
        int light_industry = e.is("industry", "LIGHT_INDUSTRY");
        if (light_industry != FALSE) {
            r.row("令10-8-4", all(light_industry, f.in("product", "DAILY_GLASS", "DAILY_CERAMICS"), f.is("premixedKiln", true), f.is("hotProducerGas", false), f.absent("mainPressureAlarm")));
            r.row("令10-8-4", all(light_industry, f.in("product", "DAILY_GLASS", "DAILY_CERAMICS"), f.is("premixedKiln", true), f.is("hotProducerGas", false), f.absent("shutoffInterlock")));
        }
    }
}
