/** Shows requests for disclosure, their items, and the annual report counted from them. */
@NullMarked
package org.chalkline.query.disclosure;

import org.jspecify.annotations.NullMarked;
