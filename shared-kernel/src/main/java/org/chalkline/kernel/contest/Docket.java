package org.chalkline.kernel.contest;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Says where a case is heard.
 *
 * @param number its number (案号), as the body that hears it gives it
 * @param body the body that hears it
 * @param acceptedOn when that body took it in (受理、立案); absent where nobody told the bureau
 * @param simplified whether the simplified procedure applies (简易程序)
 */
public record Docket(
        String number, String body, @Nullable LocalDate acceptedOn, boolean simplified) {}
