package org.chalkline.query.procedure.paper;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.query.procedure.paper.PaperTemplate.Layout;

/**
 * All that stands on a paper, in the form of official documents (公文). What is set from it, as a
 * page or as a PDF, says the same.
 *
 * @param issuer who issues it (发文机关)
 * @param number its number (文号)
 * @param addressees to whom, as it is addressed (主送)
 * @param sections its body
 * @param day the day that it bears
 * @param date the same in words
 * @param seal what stands where the seal goes
 * @param notes what stands beneath, for who examines it
 */
record OfficialPaper(
        Layout layout,
        String issuer,
        String number,
        String title,
        String addressees,
        List<Section> sections,
        LocalDate day,
        String date,
        String seal,
        List<String> notes) {

    OfficialPaper {
        sections = List.copyOf(sections);
        notes = List.copyOf(notes);
    }

    /** A part of its body. */
    record Section(String heading, List<String> paragraphs) {
        Section {
            paragraphs = List.copyOf(paragraphs);
        }
    }
}
