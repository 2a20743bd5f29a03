package fr.romans.mes.core.planning;

/** A plan is a draft (brouillon) until published (publié); the next one published supersedes it. */
public enum PlanState {
    DRAFT,
    PUBLISHED,
    SUPERSEDED
}
