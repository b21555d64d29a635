/** The projection of appraisals for titles. */
@org.jspecify.annotations.NullMarked
package org.chalkline.query.teacher.appraisal;
