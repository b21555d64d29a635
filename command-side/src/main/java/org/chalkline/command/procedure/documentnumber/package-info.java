/** The register of official documents: whose each number is, and which were never used. */
@org.jspecify.annotations.NullMarked
package org.chalkline.command.procedure.documentnumber;
