/** Measures the service against the bare process engine and against SQL written by hand, on one database in one run. */
package io.anlan.service.bench;
