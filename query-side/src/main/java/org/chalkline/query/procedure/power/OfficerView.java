package org.chalkline.query.procedure.power;

import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.power.OfficerEvent;
import org.chalkline.kernel.procedure.power.OfficerId;
import org.chalkline.kernel.procedure.power.PostingEvent;
import org.chalkline.kernel.procedure.power.PostingEvent.OfficerCertified;
import org.chalkline.kernel.procedure.power.PostingEvent.OfficerLeft;
import org.chalkline.kernel.procedure.power.PostingEvent.OfficerPosted;
import org.chalkline.kernel.procedure.power.PostingEvent.OfficerQualifiedInLaw;
import org.chalkline.kernel.procedure.power.PostingEvent.SubjectBound;
import org.chalkline.kernel.procedure.power.PostingEvent.SubjectReleased;
import org.chalkline.kernel.procedure.power.PowersEvent;
import org.chalkline.kernel.procedure.power.PowersEvent.PowerDelegated;
import org.chalkline.kernel.procedure.power.PowersEvent.PowerEnded;
import org.chalkline.kernel.procedure.power.PowersEvent.PowerTakenBack;
import org.chalkline.query.procedure.power.OfficerRecord.BoundSubject;
import org.chalkline.query.procedure.power.OfficerRecord.Delegation;
import org.chalkline.query.procedure.power.OfficerRecord.EnforcementCertificate;
import org.chalkline.query.procedure.power.OfficerRecord.Posting;
import org.chalkline.query.projection.AggregateView;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.Copies;
import org.jspecify.annotations.Nullable;

/** Folds the facts of one officer's powers and service into an {@link OfficerRecord}. */
public final class OfficerView implements AggregateView<OfficerRecord> {

    @Override
    public String name() {
        return "officers";
    }

    @Override
    public int version() {
        return 4;
    }

    @Override
    public Class<OfficerRecord> stateType() {
        return OfficerRecord.class;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return OfficerEvent.class.isAssignableFrom(type);
    }

    @Override
    public List<Column<OfficerRecord>> columns() {
        return OfficerTable.TABLE.columns();
    }

    @Override
    public OfficerRecord evolve(@Nullable OfficerRecord before, Fact fact) {
        var event = (OfficerEvent) fact;
        var was = known(before, event.officer());
        return switch (event) {
            case PowersEvent e -> powers(was, e);
            case PostingEvent e -> service(was, e);
        };
    }

    private static OfficerRecord known(@Nullable OfficerRecord before, OfficerId officer) {
        return before != null
                ? before
                : OfficerRecordBuilder.builder()
                        .id(officer)
                        .delegations(List.of())
                        .postings(List.of())
                        .certificates(List.of())
                        .subjects(List.of())
                        .build();
    }

    private static OfficerRecord powers(OfficerRecord was, PowersEvent event) {
        var all = was.delegations();
        var now =
                switch (event) {
                    case PowerDelegated e -> delegated(all, e);
                    case PowerTakenBack e -> takenBack(all, e);
                    case PowerEnded e -> ended(all, e);
                };
        return was.with(b -> b.delegations(now));
    }

    private static OfficerRecord service(OfficerRecord was, PostingEvent event) {
        return switch (event) {
            case OfficerPosted e ->
                    was.with(
                            b ->
                                    b.leftOn(null)
                                            .postings(
                                                    Copies.plus(
                                                            was.postings(),
                                                            new Posting(
                                                                    e.unit().value(),
                                                                    e.post(),
                                                                    e.instrument(),
                                                                    e.effectiveOn()))));
            case OfficerCertified e ->
                    was.with(
                            b ->
                                    b.certificates(
                                            Copies.plus(
                                                    was.certificates(),
                                                    new EnforcementCertificate(
                                                            e.number(),
                                                            e.effectiveOn(),
                                                            e.until()))));
            case OfficerQualifiedInLaw e -> was.with(b -> b.legalQualification(e.number()));
            case SubjectBound e ->
                    was.with(
                            b ->
                                    b.subjects(
                                            Copies.plus(
                                                    was.subjects(),
                                                    new BoundSubject(
                                                            e.issuer(),
                                                            e.name(),
                                                            e.instrument(),
                                                            e.paper(),
                                                            e.effectiveOn(),
                                                            null))));
            case SubjectReleased e ->
                    was.with(
                            b ->
                                    b.subjects(
                                            Copies.changed(
                                                    was.subjects(),
                                                    each ->
                                                            each.issuer().equals(e.issuer())
                                                                    && each.name().equals(e.name()),
                                                    each -> each.ending(e.effectiveOn()))));
            case OfficerLeft e ->
                    was.with(
                            b ->
                                    b.leftOn(e.effectiveOn())
                                            .subjects(
                                                    Copies.changed(
                                                            was.subjects(),
                                                            each -> true,
                                                            each -> each.ending(e.effectiveOn()))));
        };
    }

    private static List<Delegation> delegated(List<Delegation> all, PowerDelegated e) {
        return Copies.plus(
                all,
                OfficerRecordDelegationBuilder.builder()
                        .power(e.power())
                        .instrument(e.instrument())
                        .delegatedBy(e.delegatedBy())
                        .from(e.effectiveOn())
                        .units(e.units())
                        .givenOn(e.givenOn())
                        .until(e.until())
                        .item(e.item())
                        .build());
    }

    /** Those by the item end; others of the same power don't. */
    private static List<Delegation> ended(List<Delegation> all, PowerEnded e) {
        return Copies.changed(
                all,
                each ->
                        e.item().equals(each.item())
                                && each.takenBackOn() == null
                                && (each.until() == null
                                        || !each.until().isBefore(e.effectiveOn())),
                each -> each.with(b -> b.takenBackOn(e.effectiveOn()).takenBackBy(e.instrument())));
    }

    /** All delegations of the power that are held that day end. */
    private static List<Delegation> takenBack(List<Delegation> all, PowerTakenBack e) {
        return Copies.changed(
                all,
                each -> each.power().equals(e.power()) && each.holdsOn(e.effectiveOn()),
                each -> each.with(b -> b.takenBackOn(e.effectiveOn()).takenBackBy(e.instrument())));
    }
}
