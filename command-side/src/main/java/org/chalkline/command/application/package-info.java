/**
 * Decides on applications for private schools' licences, from the day their papers are received to
 * the day the decision is served.
 */
@org.jspecify.annotations.NullMarked
package org.chalkline.command.application;
