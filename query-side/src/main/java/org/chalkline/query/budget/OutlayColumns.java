package org.chalkline.query.budget;

import static org.chalkline.query.projection.Column.Type.DATE;
import static org.chalkline.query.projection.Column.Type.NUMBER;
import static org.chalkline.query.projection.Column.Type.TEXT;

import java.util.List;
import org.chalkline.query.projection.Column;

/** What lists of outlays are filtered and ordered by. */
final class OutlayColumns {
    static final Column<OutlayRecord> LINE =
            new Column<>("line", TEXT, outlay -> outlay.line().value());
    static final Column<OutlayRecord> NUMBER_OF =
            new Column<>("number", TEXT, OutlayRecord::number);
    static final Column<OutlayRecord> KIND =
            new Column<>("kind", TEXT, outlay -> outlay.kind().name());
    static final Column<OutlayRecord> PAYEE = new Column<>("payee", TEXT, OutlayRecord::payee);
    static final Column<OutlayRecord> MADE_ON = new Column<>("made_on", DATE, OutlayRecord::madeOn);
    static final Column<OutlayRecord> AMOUNT = new Column<>("amount", NUMBER, OutlayRecord::amount);

    /** In fen. */
    static final Column<OutlayRecord> LEFT = new Column<>("left", NUMBER, OutlayRecord::left);

    static final List<Column<OutlayRecord>> ALL =
            List.of(LINE, NUMBER_OF, KIND, PAYEE, MADE_ON, AMOUNT, LEFT);

    private OutlayColumns() {}
}
