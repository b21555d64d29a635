package org.chalkline.kernel.procedure.paper;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/** A fact that says to whom the papers of its matter are addressed from then on. */
public interface NamesParty {

    /** To whom; empty where this fact, of others of its kind, names nobody. */
    @JsonIgnore
    List<Addressee> addressees();
}
