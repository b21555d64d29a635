package org.chalkline.axon.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TargetResolverTest {
    private record Id(String value) {
        @Override
        public String toString() {
            return value;
        }
    }

    private record Rename(String name, @TargetAggregateIdentifier @Nullable Id school) {}

    private record Untargeted(String name) {}

    private static VersionedAggregateIdentifier resolve(Object command) {
        return new TargetResolver().resolveTarget(new GenericCommandMessage<>(command));
    }

    @Test
    void the_target_is_the_annotated_component() {
        var target = resolve(new Rename("new", new Id("school-1")));
        assertThat(target.getIdentifier()).isEqualTo("school-1");
        assertThat(target.getIdentifierValue()).isEqualTo(new Id("school-1"));
        assertThat(target.getVersion()).isNull();
        assertThat(resolve(new Rename("new", new Id("school-2"))).getIdentifier())
                .isEqualTo("school-2");
    }

    @Test
    void a_command_without_a_target_is_a_mistake_in_the_program() {
        assertThatThrownBy(() -> resolve(new Rename("new", null)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Rename");
        assertThatThrownBy(() -> resolve(new Untargeted("new")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Untargeted");
        assertThatThrownBy(() -> resolve("text"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("String");
    }
}
