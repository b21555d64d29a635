/** Where readers of the facts keep how far they have come. */
@org.jspecify.annotations.NullMarked
package org.chalkline.axon.token;
