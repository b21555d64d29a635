/**
 * Shows IT projects with their lines and assets, and what everybody may know of their contracts.
 */
@NullMarked
package org.chalkline.query.itproject;

import org.jspecify.annotations.NullMarked;
