package org.chalkline.command.feature;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.chalkline.command.gateway.Acts;
import org.chalkline.command.gateway.BelongingOf;
import org.chalkline.command.gateway.CommandMapper;
import org.chalkline.command.gateway.CommandReach;
import org.chalkline.command.gateway.Mutations;
import org.chalkline.command.intake.IntakeKinds;
import org.chalkline.command.procedure.SubjectClocks;
import org.chalkline.command.procedure.clock.ClockOwner;
import org.chalkline.command.procedure.clock.ClockOwners;
import org.chalkline.kernel.fact.FactsOf;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what the features list. */
@Configuration(proxyBeanMethods = false)
public class FeatureConfiguration {

    @Bean
    CommandMapper commandMapper(List<Feature> features) {
        return new CommandMapper(features.stream().flatMap(f -> f.readings().stream()).toList());
    }

    @Bean
    CommandReach commandReach(ObjectProvider<BelongingOf> kinds, FactsOf facts) {
        return new CommandReach(kinds.stream().toList(), facts);
    }

    @Bean
    Acts acts(
            List<Feature> features, CommandMapper mapper, CommandReach reach, Mutations mutations) {
        Stream<Class<?>> acts = features.stream().flatMap(f -> f.acts().stream());
        return new Acts(acts.toList(), mapper, reach, mutations);
    }

    /** The acts become fields of the schema. Spring Boot doesn't look for their kind of bean. */
    @Bean
    GraphQlSourceBuilderCustomizer actsInSchema(Acts acts) {
        return builder -> builder.configureTypeDefinitions(acts);
    }

    @Bean
    ClockOwners clockOwners(List<Feature> features) {
        var owners = new ArrayList<ClockOwner<?>>();
        var owned = new HashSet<String>();
        for (var feature : features) {
            owners.addAll(feature.clocks());
            feature.clocks().forEach(owner -> owned.add(owner.kind()));
        }
        // Shared procedures open clocks in aggregates whose feature keeps none of its own.
        for (var feature : features) {
            for (var kind : feature.subjects().keySet()) {
                if (owned.add(kind)) owners.add(SubjectClocks.owner(kind));
            }
        }
        return new ClockOwners(owners);
    }

    @Bean
    IntakeKinds intakeKinds(List<Feature> features) {
        return new IntakeKinds(features.stream().flatMap(f -> f.rows().stream()).toList());
    }
}
