package org.chalkline.command.person;

import org.chalkline.command.feature.Feature;
import org.chalkline.command.person.PersonCommand.ChangePersonContact;
import org.chalkline.command.person.PersonCommand.CorrectPerson;
import org.chalkline.command.person.PersonCommand.ErasePerson;
import org.chalkline.command.person.PersonCommand.LiftLegalHold;
import org.chalkline.command.person.PersonCommand.LiftPersonRestriction;
import org.chalkline.command.person.PersonCommand.MergePersons;
import org.chalkline.command.person.PersonCommand.PartPersons;
import org.chalkline.command.person.PersonCommand.PlaceLegalHold;
import org.chalkline.command.person.PersonCommand.RegisterPerson;
import org.chalkline.command.person.PersonCommand.RenamePerson;
import org.chalkline.command.person.PersonCommand.RestrictPerson;
import org.chalkline.command.person.PersonCommand.SetPersonRetention;
import org.chalkline.command.person.PersonInputs.ChangePersonContactInput;
import org.chalkline.command.person.PersonInputs.CorrectPersonInput;
import org.chalkline.command.person.PersonInputs.RegisterPersonInput;
import org.chalkline.command.person.PersonInputs.RenamePersonInput;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** People, as callers know them. */
@Configuration(proxyBeanMethods = false)
class PersonFeature {

    @Bean
    Feature featureOfPeople() {
        return Feature.named("people")
                .acts(
                        RegisterPerson.class,
                        RenamePerson.class,
                        ChangePersonContact.class,
                        CorrectPerson.class,
                        SetPersonRetention.class,
                        PlaceLegalHold.class,
                        LiftLegalHold.class,
                        RestrictPerson.class,
                        LiftPersonRestriction.class,
                        ErasePerson.class,
                        MergePersons.class,
                        PartPersons.class)
                .reads(
                        RegisterPerson.class,
                        RegisterPersonInput.class,
                        RegisterPersonInput::command)
                .reads(RenamePerson.class, RenamePersonInput.class, RenamePersonInput::command)
                .reads(
                        ChangePersonContact.class,
                        ChangePersonContactInput.class,
                        ChangePersonContactInput::command)
                .reads(CorrectPerson.class, CorrectPersonInput.class, CorrectPersonInput::command)
                .takesIn(new PersonRows());
    }
}
