/** Opens personal data for answers, and records who was shown what. */
@org.jspecify.annotations.NullMarked
package org.chalkline.query.personal;
