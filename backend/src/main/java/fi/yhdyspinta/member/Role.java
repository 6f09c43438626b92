package fi.yhdyspinta.member;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a person does in a group, one role at a time. */
@Schema(name = "MembershipRole")
public enum Role {
    CHAIR, VICE_CHAIR, SECRETARY, MEMBER, DEPUTY, EXPERT;

    /** A secretary serves and an expert advises; both may sit without speaking for a perspective. */
    boolean needsPerspective() {
        return this != SECRETARY && this != EXPERT;
    }
}
