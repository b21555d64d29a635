package org.chalkline.query.access;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which powers a unit of the bureau holds by its officers, as is known now and holds today. What it
 * may decide on, it may see.
 */
public interface HeldPowers {

    /**
     * The powers of all officers that are posted to the unit, and of one more.
     *
     * @param unit the code of the internal unit; absent for none
     * @param officer the code of the officer; absent for none
     */
    List<HeldPower> of(@Nullable String unit, @Nullable String officer);
}
