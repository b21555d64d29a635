package org.chalkline.kernel.matter;

import org.chalkline.kernel.procedure.clock.RuleId;
import org.jspecify.annotations.Nullable;

/**
 * Says by which way a matter came. Where its assigner names no day, the period of its way runs; the
 * texts of these were not at hand, and the statute book marks them so.
 */
public enum MatterKind {
    /** A superior body gives it to the bureau (上级交办). */
    SUPERIOR(null),
    /** Somebody called the hotline (12345热线工单). */
    HOTLINE("matter.hotline"),
    /** A petition (信访事项). */
    PETITION("matter.petition"),
    /** A deputy's motion or a committee member's proposal (建议、提案). */
    MOTION("matter.motion"),
    /** Another way. */
    OTHER(null);

    private final @Nullable RuleId period;

    MatterKind(@Nullable String period) {
        this.period = period == null ? null : new RuleId(period);
    }

    /** The period that runs where the assigner names no day; absent where there is none. */
    public @Nullable RuleId period() {
        return period;
    }
}
