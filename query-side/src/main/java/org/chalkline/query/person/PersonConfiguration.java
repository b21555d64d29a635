package org.chalkline.query.person;

import java.util.Set;
import org.chalkline.query.graphql.RegisterFields;
import org.chalkline.query.register.Register;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the view of people known, and which queries are answered from its register. */
@Configuration(proxyBeanMethods = false)
class PersonConfiguration {

    @Bean
    PersonView personView() {
        return new PersonView();
    }

    @Bean
    RegisterFields fieldsOfPersons(Register<PersonRecord> people) {
        return new RegisterFields(people, Set.of("person", "persons", "personHistory"));
    }

    /** Answers of other features that tell of people, who are shown beside. */
    @Bean
    RegisterFields personsBesideFields(Register<PersonRecord> people) {
        return new RegisterFields(
                people, Set.of("headship", "headships", "headmaster", "headmasters"));
    }
}
