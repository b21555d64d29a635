package org.chalkline.kernel.asset;

/**
 * Who approves a disposal, from the lowest to the highest. At which value which of them must is a
 * local rule, and configured.
 */
public enum ApprovalLevel {
    /** The unit itself (单位). */
    UNIT,
    /** The bureau, to which the unit belongs (主管部门). */
    BUREAU,
    /** The finance authority (财政部门). */
    FINANCE
}
