package org.chalkline.query.licence;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.chalkline.kernel.licence.LicenceEvent.AnnualInspectionGraded;
import org.chalkline.kernel.licence.LicenceEvent.AnnualInspectionPublished;
import org.chalkline.kernel.licence.LicenceEvent.AnnualReportFiled;
import org.chalkline.kernel.licence.LicenceEvent.RectificationOrdered;
import org.chalkline.kernel.licence.LicenceEvent.RectificationRechecked;
import org.chalkline.query.licence.LicenceRecord.Inspection;
import org.chalkline.query.licence.LicenceRecord.Rectification;
import org.jspecify.annotations.Nullable;

/** The annual inspections of a licence, year by year, after one more fact. */
final class AnnualInspections {

    private AnnualInspections() {}

    static List<Inspection> with(List<Inspection> was, AnnualReportFiled e) {
        return changed(
                was,
                e.year(),
                i ->
                        new Inspection(
                                i.year(),
                                e.effectiveOn(),
                                e.report(),
                                i.gradedOn(),
                                i.grade(),
                                i.rectification(),
                                i.publishedOn(),
                                i.publishedWhere()));
    }

    static List<Inspection> with(List<Inspection> was, AnnualInspectionGraded e) {
        return changed(
                was,
                e.year(),
                i ->
                        new Inspection(
                                i.year(),
                                i.reportedOn(),
                                i.report(),
                                e.effectiveOn(),
                                e.grade(),
                                i.rectification(),
                                i.publishedOn(),
                                i.publishedWhere()));
    }

    static List<Inspection> with(List<Inspection> was, RectificationOrdered e) {
        var ordered =
                new Rectification(
                        e.effectiveOn(),
                        e.deficiencies(),
                        e.deadline(),
                        e.admissionsSuspended(),
                        null,
                        null,
                        null);
        return changed(was, e.year(), i -> rectified(i, ordered));
    }

    static List<Inspection> with(List<Inspection> was, RectificationRechecked e) {
        return changed(was, e.year(), i -> rectified(i, rechecked(i.rectification(), e)));
    }

    private static Rectification rechecked(
            @Nullable Rectification ordered, RectificationRechecked e) {
        if (ordered == null) throw new IllegalStateException("nothing was ordered");
        return new Rectification(
                ordered.orderedOn(),
                ordered.deficiencies(),
                ordered.deadline(),
                ordered.admissionsSuspended(),
                e.effectiveOn(),
                e.rectified(),
                e.findings());
    }

    private static Inspection rectified(Inspection i, Rectification now) {
        return new Inspection(
                i.year(),
                i.reportedOn(),
                i.report(),
                i.gradedOn(),
                i.grade(),
                now,
                i.publishedOn(),
                i.publishedWhere());
    }

    static List<Inspection> with(List<Inspection> was, AnnualInspectionPublished e) {
        return changed(
                was,
                e.year(),
                i ->
                        new Inspection(
                                i.year(),
                                i.reportedOn(),
                                i.report(),
                                i.gradedOn(),
                                i.grade(),
                                i.rectification(),
                                e.effectiveOn(),
                                e.where()));
    }

    private static List<Inspection> changed(
            List<Inspection> was, int year, UnaryOperator<Inspection> change) {
        var all = new ArrayList<>(was);
        int at = 0;
        while (at < all.size() && all.get(at).year() < year) at++;
        if (at == all.size() || all.get(at).year() > year) all.add(at, Inspection.of(year));
        all.set(at, change.apply(all.get(at)));
        return all;
    }
}
