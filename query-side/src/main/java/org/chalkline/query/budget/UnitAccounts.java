package org.chalkline.query.budget;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.chalkline.query.graphql.Basis;
import org.chalkline.query.money.Yuan;
import org.jspecify.annotations.Nullable;

/**
 * A unit's final accounts of a year, which foot: the lines sum to the items, these to the sections,
 * these to the classes, these to each fund's total, and the funds to the whole. Is what GraphQL
 * calls {@code FinalAccounts}.
 */
public record UnitAccounts(String unit, int year, Levels levels, Basis basis) {

    public List<AccountsRow> funds() {
        return levels.funds();
    }

    public List<AccountsRow> classes() {
        return levels.classes();
    }

    public List<AccountsRow> sections() {
        return levels.sections();
    }

    public List<AccountsRow> items() {
        return levels.items();
    }

    public List<AccountsRow> lines() {
        return levels.lines();
    }

    public AccountsRow total() {
        return levels.total();
    }

    /** The levels, each in the order of fund and code. */
    public record Levels(
            List<AccountsRow> funds,
            List<AccountsRow> classes,
            List<AccountsRow> sections,
            List<AccountsRow> items,
            List<AccountsRow> lines,
            AccountsRow total) {}

    /**
     * One row.
     *
     * @param fund absent in the row of the whole
     * @param code the subject's code, or the line's id; absent in rows of a fund and of the whole
     * @param name what the subject is called; absent where it has none
     * @param lines how many lines it adds up
     * @param accounted of how many the final accounts have been approved
     * @param budgeted as approved at first (预算数)
     * @param adjusted after all changes (调整预算数)
     * @param spent paid, less what came back (决算数)
     */
    @RecordBuilder
    public record AccountsRow(
            @Nullable String fund,
            @Nullable String code,
            @Nullable String name,
            long lines,
            long accounted,
            Yuan budgeted,
            Yuan adjusted,
            Yuan spent,
            Yuan carriedOver,
            Yuan surplus) {}
}
