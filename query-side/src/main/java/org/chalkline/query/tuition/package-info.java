/** What is shown of tuition accounts and of the contracts that are paid into them. */
@NullMarked
package org.chalkline.query.tuition;

import org.jspecify.annotations.NullMarked;
