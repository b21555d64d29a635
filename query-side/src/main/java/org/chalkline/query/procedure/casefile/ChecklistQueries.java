package org.chalkline.query.procedure.casefile;

import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactCatalogue;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.fact.StoredFact;
import org.chalkline.kernel.fact.StoredFacts;
import org.chalkline.kernel.fact.UnreadableFactException;
import org.chalkline.kernel.procedure.checklist.Checklist;
import org.chalkline.kernel.procedure.checklist.Checklist.Line;
import org.chalkline.kernel.procedure.checklist.Checklist.Told;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.power.OfficerId;
import org.chalkline.kernel.procedure.power.PowersEvent.PowerDelegated;
import org.chalkline.kernel.procedure.standing.ActStanding;
import org.chalkline.query.access.Viewer;
import org.chalkline.query.graphql.Basis;
import org.chalkline.query.graphql.BasisResolver;
import org.chalkline.query.graphql.ReadScope;
import org.chalkline.query.graphql.RequestException;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.table.Sights;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import tools.jackson.databind.JsonNode;

/**
 * Answers for any case what a court asks of its acts (Administrative Litigation Law, 70), by the
 * rule by which a bundle does, from the facts known at the position and in effect on the day.
 */
@Controller
class ChecklistQueries {
    private final Projection<CaseFileRecord> files;
    private final BasisResolver bases;
    private final StoredFacts stored;
    private final FactCatalogue catalogue;
    private final Sights sights;

    ChecklistQueries(
            Projection<CaseFileRecord> files,
            BasisResolver bases,
            StoredFacts stored,
            FactCatalogue catalogue,
            Sights sights) {
        this.files = files;
        this.bases = bases;
        this.stored = stored;
        this.catalogue = catalogue;
        this.sights = sights;
    }

    /**
     * What a court asks of the acts of one case.
     *
     * @param acts every act that was decided in it, in the order of their recording
     * @param undecided the lines where there is no act; empty where there is one
     */
    public record CaseChecklist(
            String of, List<CheckedAct> acts, List<Line> undecided, Basis basis) {}

    /**
     * One act.
     *
     * @param type the stored name of its fact
     */
    public record CheckedAct(
            long position,
            String type,
            String documentNumber,
            String officer,
            LocalDate decidedOn,
            ActStanding.Standing standing,
            List<Line> lines) {}

    /** Absent where nothing is known of the case, or whoever asks doesn't see it. */
    @QueryMapping
    public @Nullable CaseChecklist caseChecklist(
            @Argument("of") String of, DataFetchingEnvironment env) {
        var subject = subject(of);
        var basis = bases.resolve(env, null, List.of(ReadScope.one(files, subject)));
        var who = Viewer.of(env.getGraphQlContext()).who();
        if (!sights.sees(who, subject)) return null;
        var own = told(subject, basis);
        if (own.isEmpty()) return null;
        var powers = powers(own, basis);
        var acts = new ArrayList<CheckedAct>();
        for (var each : own) {
            var fact = each.fact();
            var decision = fact == null ? null : fact.decision();
            if (decision == null || !Checklist.isAct(fact)) continue;
            acts.add(
                    new CheckedAct(
                            each.position(),
                            each.type(),
                            decision.documentNumber(),
                            decision.officer(),
                            decision.decidedOn(),
                            Checklist.standing(each, own),
                            Checklist.of(own, powers, each)));
        }
        var undecided = acts.isEmpty() ? Checklist.of(own, powers, null) : List.<Line>of();
        return new CaseChecklist(subject, List.copyOf(acts), undecided, basis);
    }

    private static String subject(String of) {
        try {
            return CaseFileTable.subject(of);
        } catch (IllegalArgumentException e) {
            throw RequestException.badValue("of: " + e.getMessage() + ".");
        }
    }

    private List<Told> told(String aggregate, Basis basis) {
        var told = new ArrayList<Told>();
        for (var each : stored.of(aggregate, basis.position())) {
            var fact = fact(each);
            if (fact != null && fact.effectiveOn().isAfter(basis.effectiveOn())) continue;
            told.add(
                    new Told(
                            each.position(),
                            each.aggregateId(),
                            Long.parseLong(each.sequence()),
                            each.type(),
                            fact,
                            metadata(each.metadata())));
        }
        return told;
    }

    private @Nullable Fact fact(StoredFact each) {
        var entry = catalogue.find(each.type());
        if (entry.isEmpty()) return null;
        if (!Integer.toString(entry.get().revision()).equals(each.revision())) return null;
        try {
            return FactJson.read(each.payload(), entry.get().type());
        } catch (UnreadableFactException e) {
            return null;
        }
    }

    private static Map<String, String> metadata(String text) {
        var entries = new TreeMap<String, String>();
        try {
            for (var entry : FactJson.read(text, JsonNode.class).properties()) {
                entries.put(entry.getKey(), entry.getValue().asString());
            }
        } catch (UnreadableFactException e) {
            return Map.of();
        }
        return entries;
    }

    /** Those of the deciders, and of all by way of whom their powers came to them. */
    private List<Told> powers(List<Told> own, Basis basis) {
        var wanted = new ArrayDeque<String>();
        for (var each : own) {
            var fact = each.fact();
            Decision decision = fact == null ? null : fact.decision();
            if (decision != null) wanted.addAll(decision.deciders());
        }
        var met = new HashSet<String>();
        var powers = new ArrayList<Told>();
        while (!wanted.isEmpty()) {
            var name = wanted.remove();
            if (!met.add(name)) continue;
            OfficerId officer;
            try {
                officer = new OfficerId(name);
            } catch (IllegalArgumentException e) {
                continue;
            }
            for (var each : told(officer.toString(), basis)) {
                powers.add(each);
                if (each.fact() instanceof PowerDelegated given) wanted.add(given.delegatedBy());
            }
        }
        return powers;
    }
}
