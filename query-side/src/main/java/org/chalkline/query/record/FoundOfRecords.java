package org.chalkline.query.record;

import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.chalkline.query.graphql.BasisResolver;
import org.chalkline.query.graphql.BrokenRule;
import org.chalkline.query.graphql.ImpreciseDay;
import org.chalkline.query.graphql.ProjectionTypes;
import org.chalkline.query.projection.AsOf;
import org.chalkline.query.projection.Condition;
import org.chalkline.query.projection.Condition.Test;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.Row;
import org.chalkline.query.table.FieldOfRecords;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import reactor.core.publisher.Mono;

/**
 * What the facts of a record tell that were taken over as they were found: the rules that its acts
 * broke, and the days of which its sources say no more than the month or the year. Those of a whole
 * page of records are read together.
 */
@Configuration(proxyBeanMethods = false)
class FoundOfRecords {
    private static final String LOADER = "found";

    private final Projection<FactRecord> facts;

    FoundOfRecords(Projection<FactRecord> facts, BatchLoaderRegistry loaders) {
        this.facts = facts;
        loaders.<Key, List<FactRecord>>forName(LOADER)
                .registerMappedBatchLoader((keys, context) -> Mono.just(load(keys)));
    }

    /** The types that are shown from facts, wherever they stand. */
    @Bean
    ProjectionTypes foundTypes() {
        return new ProjectionTypes(facts, Set.of("FoundBreach", "FoundDay"));
    }

    @Bean
    FieldOfRecords breachesOfRecords() {
        return field(
                "breaches",
                "The rules that its acts of the past broke, as they were found; of acts that stand, in the order of recording.",
                "[FoundBreach!]!",
                FoundOfRecords::breaches);
    }

    @Bean
    FieldOfRecords impreciseDaysOfRecords() {
        return field(
                "impreciseDays",
                "The days in its facts of which their sources say no more than the month or the year; of facts that stand, in the order of recording.",
                "[FoundDay!]!",
                FoundOfRecords::days);
    }

    private FieldOfRecords field(
            String name, String doc, String type, Function<FactRecord, Stream<?>> told) {
        return new FieldOfRecords() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public String doc() {
                return doc;
            }

            @Override
            public String type() {
                return type;
            }

            @Override
            public CompletableFuture<?> of(DataFetchingEnvironment env, Shown shown) {
                if (shown.subject() == null) {
                    return CompletableFuture.completedFuture(List.of());
                }
                return FoundOfRecords.of(env, shown.subject())
                        .thenApply(
                                all ->
                                        all.stream()
                                                .filter(each -> shown.own().test(each.position()))
                                                .flatMap(told)
                                                .toList());
            }
        };
    }

    /** Whose facts, at a point. */
    private record Key(String subject, AsOf at) {}

    /**
     * A rule that an act of a record's past broke, as GraphQL's {@code FoundBreach} shows it.
     *
     * @param rule that was broken
     * @param asFound the paper in which the act was found
     * @param fact the act's code, such as {@code penalty/2009-12@3}
     */
    public record FoundBreach(BrokenRule rule, @Nullable String asFound, String fact) {

        public String code() {
            return rule.code();
        }

        public @Nullable String law() {
            return rule.law();
        }

        public @Nullable String article() {
            return rule.article();
        }
    }

    /**
     * A day that no source tells, as GraphQL's {@code FoundDay} shows it.
     *
     * @param day of which no more is said than the month or the year
     * @param fact the code of the fact that it is in
     */
    public record FoundDay(ImpreciseDay day, String fact) {

        public String field() {
            return day.field();
        }

        public String said() {
            return day.said();
        }
    }

    private static Stream<FoundBreach> breaches(FactRecord fact) {
        return BrokenRule.of(fact.breaches()).stream()
                .map(rule -> new FoundBreach(rule, fact.asFound(), fact.code()));
    }

    private static Stream<FoundDay> days(FactRecord fact) {
        return ImpreciseDay.of(fact.impreciseDays()).stream()
                .map(day -> new FoundDay(day, fact.code()));
    }

    private static CompletableFuture<List<FactRecord>> of(
            DataFetchingEnvironment env, String subject) {
        DataLoader<Key, List<FactRecord>> loader =
                Objects.requireNonNull(env.getDataLoader(LOADER));
        return loader.load(new Key(subject, BasisResolver.basisOf(env).at()));
    }

    private Map<Key, List<FactRecord>> load(Set<Key> keys) {
        var found = new HashMap<Key, List<FactRecord>>();
        var together = new LinkedHashMap<AsOf, List<Object>>();
        for (var key : keys) {
            found.put(key, new ArrayList<>());
            together.computeIfAbsent(key.at(), at -> new ArrayList<>()).add(key.subject());
        }
        together.forEach(
                (at, subjects) -> {
                    for (var each : found(subjects, at)) {
                        Objects.requireNonNull(found.get(new Key(each.of(), at))).add(each);
                    }
                });
        return found;
    }

    /** Those of the subjects' facts that stand and tell of either, in the order of recording. */
    private List<FactRecord> found(List<Object> subjects, AsOf at) {
        var where =
                List.of(
                        new Condition("of", Test.IN, subjects),
                        Condition.anyOf(
                                List.of(
                                        List.of(new Condition("breaches", Test.PRESENT, List.of())),
                                        List.of(
                                                new Condition(
                                                        "imprecise_days",
                                                        Test.PRESENT,
                                                        List.of())))));
        return facts.all(where, FactTable.TABLE.column("position"), at).stream()
                .map(Row::state)
                .filter(each -> each.standing() != FactStanding.FELL)
                .toList();
    }
}
