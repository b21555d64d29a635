/** The settings: what there is, where each is given, and what is in force. */
@NullMarked
package org.chalkline.app.setting;

import org.jspecify.annotations.NullMarked;
