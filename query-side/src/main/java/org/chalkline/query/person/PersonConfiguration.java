package org.chalkline.query.person;

import java.util.Set;
import org.chalkline.query.graphql.ProjectionFields;
import org.chalkline.query.projection.Projection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the view of people known, and which queries are answered from its projection. */
@Configuration(proxyBeanMethods = false)
class PersonConfiguration {

    @Bean
    PersonView personView() {
        return new PersonView();
    }

    @Bean
    ProjectionFields fieldsOfPersons(Projection<PersonRecord> people) {
        return new ProjectionFields(people, Set.of("person", "persons", "personHistory"));
    }

    /** Answers of other features that tell of people, who are shown beside. */
    @Bean
    ProjectionFields relatedPersonsFields(Projection<PersonRecord> people) {
        return new ProjectionFields(
                people, Set.of("headship", "headships", "headmaster", "headmasters"));
    }
}
