/** Benchmarks, run on request and never by the tests. */
@org.jspecify.annotations.NullMarked
package org.chalkline.bench;
