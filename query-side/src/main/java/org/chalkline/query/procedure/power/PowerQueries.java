package org.chalkline.query.procedure.power;

import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chalkline.kernel.budget.UnitId;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.procedure.power.DelegationChain;
import org.chalkline.kernel.procedure.power.OfficerId;
import org.chalkline.kernel.procedure.power.PostingEvent.OfficerCertified;
import org.chalkline.kernel.procedure.power.PostingEvent.OfficerLeft;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.procedure.power.PowerCatalogue;
import org.chalkline.kernel.procedure.power.PowerItemId;
import org.chalkline.kernel.procedure.power.PowersEvent;
import org.chalkline.kernel.procedure.power.PowersEvent.PowerDelegated;
import org.chalkline.query.graphql.Basis;
import org.chalkline.query.graphql.BasisResolver;
import org.chalkline.query.graphql.FactReader;
import org.chalkline.query.graphql.ReadScope;
import org.chalkline.query.graphql.RequestException;
import org.chalkline.query.procedure.power.OfficerRecord.EnforcementCertificate;
import org.chalkline.query.projection.AsOf;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.table.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers whether an officer was empowered on a day, and who was. */
@Controller
class PowerQueries {
    private static final int PAGE = 1_000;

    private final Projection<OfficerRecord> officers;
    private final BasisResolver bases;
    private final FactReader reader;
    private final PowerCatalogue catalogue;

    PowerQueries(
            Projection<OfficerRecord> officers,
            BasisResolver bases,
            FactReader reader,
            PowerCatalogue catalogue) {
        this.catalogue = catalogue;
        this.officers = officers;
        this.bases = bases;
        this.reader = reader;
    }

    private static String entity(String officer) {
        try {
            return new OfficerId(officer).toString();
        } catch (IllegalArgumentException e) {
            throw RequestException.badValue("officer: " + e.getMessage() + ".");
        }
    }

    /**
     * Whether an officer held a power.
     *
     * @param instrument the number of the document by which it was held
     * @param item the item of the list of powers by which it was; absent where it was by none
     * @param certificate the enforcement certificate (执法证) that they had that day; absent where
     *     they had none
     * @param chain by whom it came to the officer, the officer's own delegation first
     */
    public record PowerHeld(
            boolean held,
            @Nullable String instrument,
            @Nullable PowerItemId item,
            @Nullable EnforcementCertificate certificate,
            List<Link> chain,
            Basis basis) {

        public PowerHeld {
            chain = List.copyOf(chain);
        }
    }

    /**
     * A link of the chain by which a power came to an officer.
     *
     * @param officer who held it by this delegation
     * @param units for which units; absent where it was limited to none
     */
    public record Link(
            String officer,
            String instrument,
            String delegatedBy,
            @Nullable List<UnitId> units,
            LocalDate from,
            @Nullable LocalDate until) {

        static Link of(PowerDelegated e) {
            return new Link(
                    e.officer().value(),
                    e.instrument(),
                    e.delegatedBy(),
                    e.units(),
                    e.effectiveOn(),
                    e.until());
        }
    }

    /** Answered by the very rule by which acts are judged, from the facts known at the position. */
    @QueryMapping
    public PowerHeld powerHeld(
            @Argument String officer,
            @Argument String power,
            @Argument LocalDate on,
            DataFetchingEnvironment env) {
        var entity = entity(officer);
        var wanted = new Power(power);
        var basis = bases.resolve(env, null, List.of(ReadScope.all(officers)));
        var facts = facts(entity, basis.position());
        var held = PowersEvent.held(facts, wanted, on);
        var last = held.isEmpty() ? null : held.getLast();
        var chain =
                DelegationChain.of(officer, wanted, on, null, of -> facts(of, basis.position()))
                        .links()
                        .stream()
                        .map(Link::of)
                        .toList();
        return new PowerHeld(
                last != null,
                last == null ? null : last.instrument(),
                last == null ? null : last.item(),
                certificate(facts, on),
                chain,
                basis);
    }

    /** The one that was valid that day; nobody investigates without (PEN 42). */
    private static @Nullable EnforcementCertificate certificate(List<Fact> facts, LocalDate on) {
        EnforcementCertificate valid = null;
        for (var fact : facts) {
            switch (fact) {
                case OfficerCertified e when !on.isBefore(e.effectiveOn()) ->
                        valid =
                                on.isAfter(e.until())
                                        ? valid
                                        : new EnforcementCertificate(
                                                e.number(), e.effectiveOn(), e.until());
                case OfficerLeft e when !on.isBefore(e.effectiveOn()) -> valid = null;
                default -> {} // of another day, or no certificate
            }
        }
        return valid;
    }

    /** An officer who held a power, and by which instrument. */
    public record PowerHolder(String officer, String instrument) {}

    /** All who held a power on a day, in the order of their names. */
    public record PowerHolders(List<PowerHolder> holders, Basis basis) {}

    /** Answered by the rule of {@code powerHeld} for every officer of the projection. */
    @QueryMapping
    public PowerHolders officersHolding(
            @Argument String power, @Argument LocalDate on, DataFetchingEnvironment env) {
        var basis = bases.resolve(env, null, List.of(ReadScope.all(officers)));
        var wanted = new Power(power);
        // Whoever held it that day is on record by that day, whatever day the answer speaks of.
        var at = new AsOf(basis.position(), on);
        var holders = new ArrayList<PowerHolder>();
        for (var row : officers.all(List.of(), OfficerTable.TABLE.column(Table.CODE), at)) {
            var facts = facts(row.entity(), basis.position());
            var instrument = PowersEvent.instrument(facts, wanted, on);
            var officer = row.state().id().value();
            if (instrument != null) holders.add(new PowerHolder(officer, instrument));
        }
        return new PowerHolders(holders, basis);
    }

    /** What the catalogue says of each power, those that the program asks for first. */
    @QueryMapping
    public List<PowerCatalogue.Entry> powers() {
        return catalogue.entries();
    }

    private List<Fact> facts(String entity, long upTo) {
        var facts = new ArrayList<Fact>();
        long after = FactStream.NOTHING;
        while (true) {
            var page = officers.history(entity, after, upTo, PAGE);
            for (var past : page) {
                after = past.position();
                // What can't be read has parked the officer, and the basis says so.
                var fact = reader.read(past);
                if (fact != null) facts.add(fact);
            }
            if (page.size() < PAGE) return facts;
        }
    }
}
