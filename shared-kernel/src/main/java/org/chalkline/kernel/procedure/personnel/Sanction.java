package org.chalkline.kernel.procedure.personnel;

import java.util.Optional;
import org.chalkline.kernel.procedure.clock.RuleId;
import org.jspecify.annotations.Nullable;

/**
 * A sanction (处分) on a member of a public institution's staff, and the statutory period for which
 * it stands (Personnel Regulations, 29).
 */
public enum Sanction {
    /** 警告: 6 months. */
    WARNING("personnel.sanction-warning", false),
    /** 记过: 12 months. */
    DEMERIT("personnel.sanction-demerit", false),
    /** 降低岗位等级: 24 months. */
    DEMOTION("personnel.sanction-demotion", false),
    /** 撤职: 24 months. It takes the office. */
    REMOVAL("personnel.sanction-demotion", true),
    /** 开除: for good. It takes the office. */
    DISMISSAL(null, true);

    private final transient @Nullable RuleId period;
    private final boolean takesOffice;

    Sanction(@Nullable String period, boolean takesOffice) {
        this.period = period == null ? null : new RuleId(period);
        this.takesOffice = takesOffice;
    }

    /** The rule that says for how long it stands; absent for the one that never ends. */
    public Optional<RuleId> period() {
        return Optional.ofNullable(period);
    }

    /** Whether who is sanctioned so can't remain in an office. */
    public boolean takesOffice() {
        return takesOffice;
    }
}
