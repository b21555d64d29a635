/** Who was served what, when, how and with what receipt. */
@NullMarked
package org.chalkline.query.procedure.service;

import org.jspecify.annotations.NullMarked;
