/** Applications for licences of private schools: where they stand, and how they got there. */
@org.jspecify.annotations.NullMarked
package org.chalkline.query.application;
