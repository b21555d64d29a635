package org.chalkline.app.demonstration;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import org.chalkline.kernel.budget.BudgetLineId;
import org.chalkline.kernel.budget.EconomicCode;
import org.chalkline.kernel.budget.UnitId;

/** A line of the bureau's own budget, through its year. */
final class BureauLine {
    /** The bureau, as a unit of the budget. */
    static final UnitId UNIT = new UnitId("310105-BUREAU");

    private final BudgetLineId line;
    private final int year;
    private final EconomicCode use;
    private final String project;
    private final String purpose;
    private final List<Act> acts;

    /**
     * @param acts where its acts go
     */
    BureauLine(
            BudgetLineId line,
            int year,
            EconomicCode use,
            String project,
            String purpose,
            List<Act> acts) {
        this.line = line;
        this.year = year;
        this.use = use;
        this.project = project;
        this.purpose = purpose;
        this.acts = acts;
    }

    private String day(int later, String monthAndDay) {
        return year + later + "-" + monthAndDay;
    }

    private LinkedHashMap<String, String> row(String word, String on) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("line", line.value());
        fields.put("act", word);
        fields.put("effectiveOn", on);
        var date = LocalDate.parse(on);
        acts.add(
                Section.FINANCE.act(
                        date,
                        line.value() + "-" + word + "-" + acts.size(),
                        line.value(),
                        new Row("budget-lines", fields)));
        return fields;
    }

    /** The fields of an act that the treasurer does on it. */
    LinkedHashMap<String, String> spent(String word, String on) {
        var fields = row(word, on);
        fields.put("officer", District.TREASURER);
        return fields;
    }

    private LinkedHashMap<String, String> decides(
            String word, String on, String number, String body, String article) {
        var fields = spent(word, on);
        fields.put("documentNumber", number);
        fields.put("body", body);
        fields.put("reasons", "依法办理");
        fields.put("legalBasis", "Budget Law|" + article + "|2018");
        return fields;
    }

    private void discloses(String word, String on, String discloser) {
        var fields = row(word, on);
        fields.put("discloser", discloser);
        fields.put("where", "长宁区教育局门户网站");
    }

    /** From the draft to the reply, and what is public of it. */
    void budgeted(long amount) {
        var draft = spent("DRAFT", day(-1, "11-10"));
        draft.put("fund", "GENERAL_PUBLIC");
        draft.put("function", "2050199");
        draft.put("economic", use.value());
        draft.put("unit", UNIT.value());
        draft.put("project", project);
        draft.put("year", Integer.toString(year));
        draft.put("amount", amount + ".00");
        draft.put("purpose", purpose);
        spent("SUBMIT", day(-1, "12-04"));
        var approve =
                decides("APPROVE", day(0, "01-18"), "长人大〔%d〕2号".formatted(year), "长宁区人民代表大会", "43");
        approve.put("amount", amount + ".00");
        approve.put("by", "PEOPLES_CONGRESS");
        row("REPLY_TO_DEPARTMENT", day(0, "02-05")).put("document", "长财教〔%d〕5号".formatted(year));
        decides("REPLY_TO_UNIT", day(0, "02-19"), "长教财〔%d〕11号".formatted(year), "长宁区教育局", "52");
        discloses("DISCLOSE", day(0, "02-23"), "DEPARTMENT");
        discloses("DISCLOSE", day(0, "03-01"), "UNIT");
    }

    /** The end of its year, and its accounts. */
    void accounted(long budgeted, long paid) {
        spent("CLOSE_YEAR", day(0, "12-31")).put("carryOver", "0");
        var draft = spent("DRAFT_ACCOUNTS", day(1, "02-17"));
        draft.put("budgeted", budgeted + ".00");
        draft.put("adjusted", budgeted + ".00");
        draft.put("spent", paid + ".00");
        var audit = row("AUDIT_ACCOUNTS", day(1, "05-16"));
        audit.put("outcome", "CONFIRMED");
        audit.put("report", "长审〔%d〕8号".formatted(year + 1));
        audit.put("findings", "账表相符");
        decides(
                        "APPROVE_ACCOUNTS",
                        day(1, "07-24"),
                        "长人大常〔%d〕15号".formatted(year + 1),
                        "长宁区人大常委会",
                        "77")
                .put("by", "STANDING_COMMITTEE");
        row("REPLY_ACCOUNTS_TO_DEPARTMENT", day(1, "08-08"))
                .put("document", "长财教〔%d〕41号".formatted(year + 1));
        decides(
                "REPLY_ACCOUNTS_TO_UNIT",
                day(1, "08-18"),
                "长教财〔%d〕60号".formatted(year + 1),
                "长宁区教育局",
                "80");
        discloses("DISCLOSE_ACCOUNTS", day(1, "08-20"), "DEPARTMENT");
        discloses("DISCLOSE_ACCOUNTS", day(1, "09-03"), "UNIT");
    }
}
