package org.chalkline.command.headmaster;

import java.time.LocalDate;
import org.chalkline.command.clock.ClockOwner;
import org.chalkline.command.headmaster.HeadmasterCommand.ReckonHeadmasterAnew;
import org.chalkline.command.headmaster.HeadmasterCommand.SettleHeadmaster;
import org.chalkline.command.headmaster.HeadshipCommand.ReckonHeadshipAnew;
import org.chalkline.command.headmaster.HeadshipCommand.SettleHeadship;
import org.chalkline.kernel.headmaster.HeadmasterId;
import org.chalkline.kernel.headmaster.HeadshipId;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.school.SchoolId;
import org.springframework.stereotype.Component;

/** Tells the watcher how to ask offices and careers to look at their clocks. */
final class HeadClockOwners {
    private HeadClockOwners() {}

    /** The offices. */
    @Component
    static final class Offices implements ClockOwner {

        @Override
        public String kind() {
            return "headship";
        }

        @Override
        public Object settle(String id) {
            return new SettleHeadship(new HeadshipId(new SchoolId(id)));
        }

        @Override
        public Object reckonAnew(String id, String notice, LocalDate publishedOn) {
            return new ReckonHeadshipAnew(new HeadshipId(new SchoolId(id)), notice, publishedOn);
        }
    }

    /** The careers. */
    @Component
    static final class Careers implements ClockOwner {

        @Override
        public String kind() {
            return "headmaster";
        }

        @Override
        public Object settle(String id) {
            return new SettleHeadmaster(new HeadmasterId(new PersonId(id)));
        }

        @Override
        public Object reckonAnew(String id, String notice, LocalDate publishedOn) {
            return new ReckonHeadmasterAnew(
                    new HeadmasterId(new PersonId(id)), notice, publishedOn);
        }
    }
}
