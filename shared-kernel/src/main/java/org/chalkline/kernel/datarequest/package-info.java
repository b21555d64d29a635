/** Requests of people about their own data (个人查阅、复制、更正请求). */
@NullMarked
package org.chalkline.kernel.datarequest;

import org.jspecify.annotations.NullMarked;
