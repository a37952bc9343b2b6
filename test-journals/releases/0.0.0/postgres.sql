--
-- PostgreSQL database dump
--


-- Dumped from database version 15.18 (Debian 15.18-0+deb12u1)
-- Dumped by pg_dump version 15.18 (Debian 15.18-0+deb12u1)

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: tdu_activity_v2; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.tdu_activity_v2 (
    structure_id text NOT NULL COLLATE pg_catalog."C",
    key text NOT NULL COLLATE pg_catalog."C",
    "on" text NOT NULL COLLATE pg_catalog."C",
    register text NOT NULL COLLATE pg_catalog."C",
    minutes bigint NOT NULL,
    persons bigint NOT NULL,
    mediation text COLLATE pg_catalog."C",
    source text COLLATE pg_catalog."C",
    source_line text COLLATE pg_catalog."C"
);


--
-- Name: tdu_bank_procedure_v1; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.tdu_bank_procedure_v1 (
    structure_id text NOT NULL COLLATE pg_catalog."C",
    key text NOT NULL COLLATE pg_catalog."C",
    file text NOT NULL COLLATE pg_catalog."C",
    procedure_kind text NOT NULL COLLATE pg_catalog."C",
    asked_on text NOT NULL COLLATE pg_catalog."C",
    step text NOT NULL COLLATE pg_catalog."C",
    answer_by text COLLATE pg_catalog."C"
);


--
-- Name: tdu_budget_diagnosis_v1; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.tdu_budget_diagnosis_v1 (
    structure_id text NOT NULL COLLATE pg_catalog."C",
    key text NOT NULL COLLATE pg_catalog."C",
    first_on text NOT NULL COLLATE pg_catalog."C",
    final_on text COLLATE pg_catalog."C"
);


--
-- Name: tdu_budget_file_v1; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.tdu_budget_file_v1 (
    structure_id text NOT NULL COLLATE pg_catalog."C",
    key text NOT NULL COLLATE pg_catalog."C",
    holder text NOT NULL COLLATE pg_catalog."C",
    support text NOT NULL COLLATE pg_catalog."C",
    opened_on text NOT NULL COLLATE pg_catalog."C",
    closed_on text COLLATE pg_catalog."C",
    outcome text COLLATE pg_catalog."C"
);


--
-- Name: tdu_budget_negotiation_v1; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.tdu_budget_negotiation_v1 (
    structure_id text NOT NULL COLLATE pg_catalog."C",
    key text NOT NULL COLLATE pg_catalog."C",
    file text NOT NULL COLLATE pg_catalog."C",
    creditor text NOT NULL COLLATE pg_catalog."C",
    begun_on text NOT NULL COLLATE pg_catalog."C",
    answer_by text COLLATE pg_catalog."C",
    granted smallint NOT NULL,
    ended_on text COLLATE pg_catalog."C"
);


--
-- Name: tdu_budget_right_v1; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.tdu_budget_right_v1 (
    structure_id text NOT NULL COLLATE pg_catalog."C",
    key text NOT NULL COLLATE pg_catalog."C",
    file text NOT NULL COLLATE pg_catalog."C",
    right_kind text NOT NULL COLLATE pg_catalog."C",
    recorded_on text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: tdu_budget_session_v1; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.tdu_budget_session_v1 (
    structure_id text NOT NULL COLLATE pg_catalog."C",
    key text NOT NULL COLLATE pg_catalog."C",
    held_on text NOT NULL COLLATE pg_catalog."C",
    persons bigint NOT NULL
);


--
-- Name: tdu_caf_dispute_v1; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.tdu_caf_dispute_v1 (
    structure_id text NOT NULL COLLATE pg_catalog."C",
    key text NOT NULL COLLATE pg_catalog."C",
    holder text NOT NULL COLLATE pg_catalog."C",
    about text NOT NULL COLLATE pg_catalog."C",
    benefit text NOT NULL COLLATE pg_catalog."C",
    stage text NOT NULL COLLATE pg_catalog."C",
    opened_on text NOT NULL COLLATE pg_catalog."C",
    appealed_on text COLLATE pg_catalog."C",
    closed_on text COLLATE pg_catalog."C"
);


--
-- Name: tdu_caf_procedure_v1; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.tdu_caf_procedure_v1 (
    structure_id text NOT NULL COLLATE pg_catalog."C",
    key text NOT NULL COLLATE pg_catalog."C",
    holder text NOT NULL COLLATE pg_catalog."C",
    kind text NOT NULL COLLATE pg_catalog."C",
    stage text NOT NULL COLLATE pg_catalog."C",
    opened_on text NOT NULL COLLATE pg_catalog."C",
    sent_on text COLLATE pg_catalog."C",
    right_on text COLLATE pg_catalog."C",
    checked_on text COLLATE pg_catalog."C",
    refused_on text COLLATE pg_catalog."C",
    closed_on text COLLATE pg_catalog."C"
);


--
-- Name: tdu_caf_screening_v1; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.tdu_caf_screening_v1 (
    structure_id text NOT NULL COLLATE pg_catalog."C",
    key text NOT NULL COLLATE pg_catalog."C",
    person text NOT NULL COLLATE pg_catalog."C",
    "on" text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: tdu_consultation_issue_v1; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.tdu_consultation_issue_v1 (
    structure_id text NOT NULL COLLATE pg_catalog."C",
    key text NOT NULL COLLATE pg_catalog."C",
    title text NOT NULL COLLATE pg_catalog."C",
    status text NOT NULL COLLATE pg_catalog."C",
    theme text NOT NULL COLLATE pg_catalog."C",
    voices bigint NOT NULL,
    commune text COLLATE pg_catalog."C",
    qpv text COLLATE pg_catalog."C",
    verdict text COLLATE pg_catalog."C",
    result text COLLATE pg_catalog."C",
    raised_on text COLLATE pg_catalog."C",
    conveyed_on text COLLATE pg_catalog."C",
    answered_on text COLLATE pg_catalog."C",
    told_on text COLLATE pg_catalog."C",
    closed_on text COLLATE pg_catalog."C"
);


--
-- Name: tdu_convention_v1; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.tdu_convention_v1 (
    structure_id text NOT NULL COLLATE pg_catalog."C",
    key text NOT NULL COLLATE pg_catalog."C",
    funder text NOT NULL COLLATE pg_catalog."C",
    begins text NOT NULL COLLATE pg_catalog."C",
    ends text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: tdu_dalo_appeal_v1; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.tdu_dalo_appeal_v1 (
    structure_id text NOT NULL COLLATE pg_catalog."C",
    key text NOT NULL COLLATE pg_catalog."C",
    holder text NOT NULL COLLATE pg_catalog."C",
    procedure text NOT NULL COLLATE pg_catalog."C",
    departement text NOT NULL COLLATE pg_catalog."C",
    stage text NOT NULL COLLATE pg_catalog."C",
    opened_on text NOT NULL COLLATE pg_catalog."C",
    decided_on text COLLATE pg_catalog."C",
    offered_on text COLLATE pg_catalog."C",
    injunction_on text COLLATE pg_catalog."C",
    rehoused_on text COLLATE pg_catalog."C",
    closed_on text COLLATE pg_catalog."C"
);


--
-- Name: tdu_deadline_acknowledgement_v1; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.tdu_deadline_acknowledgement_v1 (
    structure_id text NOT NULL COLLATE pg_catalog."C",
    key text NOT NULL COLLATE pg_catalog."C",
    due text NOT NULL COLLATE pg_catalog."C",
    acknowledged_on text NOT NULL COLLATE pg_catalog."C",
    acknowledged_by text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: tdu_deadline_v1; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.tdu_deadline_v1 (
    structure_id text NOT NULL COLLATE pg_catalog."C",
    key text NOT NULL COLLATE pg_catalog."C",
    deadline text NOT NULL COLLATE pg_catalog."C",
    stream text NOT NULL COLLATE pg_catalog."C",
    stream_key text NOT NULL COLLATE pg_catalog."C",
    due text NOT NULL COLLATE pg_catalog."C",
    label text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: tdu_emergency_v1; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.tdu_emergency_v1 (
    structure_id text NOT NULL COLLATE pg_catalog."C",
    key text NOT NULL COLLATE pg_catalog."C",
    last_on text NOT NULL COLLATE pg_catalog."C",
    to_review bigint NOT NULL
);


--
-- Name: tdu_institution_v1; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.tdu_institution_v1 (
    structure_id text NOT NULL COLLATE pg_catalog."C",
    key text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL COLLATE pg_catalog."C",
    kind text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: tdu_journal_event; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.tdu_journal_event (
    structure_id text NOT NULL COLLATE pg_catalog."C",
    "position" bigint NOT NULL,
    stream text NOT NULL COLLATE pg_catalog."C",
    version bigint NOT NULL,
    id text NOT NULL COLLATE pg_catalog."C",
    command_id text NOT NULL COLLATE pg_catalog."C",
    type text NOT NULL COLLATE pg_catalog."C",
    data text NOT NULL COLLATE pg_catalog."C",
    meta text NOT NULL COLLATE pg_catalog."C",
    hash text NOT NULL COLLATE pg_catalog."C",
    mark text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: tdu_journal_head; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.tdu_journal_head (
    structure_id text NOT NULL COLLATE pg_catalog."C",
    "position" bigint NOT NULL,
    hash text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: tdu_lookup_v1; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.tdu_lookup_v1 (
    structure_id text NOT NULL COLLATE pg_catalog."C",
    key text NOT NULL COLLATE pg_catalog."C",
    subject text NOT NULL COLLATE pg_catalog."C",
    kind text NOT NULL COLLATE pg_catalog."C",
    term text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: tdu_mediation_party_v1; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.tdu_mediation_party_v1 (
    structure_id text NOT NULL COLLATE pg_catalog."C",
    key text NOT NULL COLLATE pg_catalog."C",
    mediation text NOT NULL COLLATE pg_catalog."C",
    party text NOT NULL COLLATE pg_catalog."C",
    open smallint NOT NULL
);


--
-- Name: tdu_mediation_team_v1; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.tdu_mediation_team_v1 (
    structure_id text NOT NULL COLLATE pg_catalog."C",
    key text NOT NULL COLLATE pg_catalog."C",
    mediation text NOT NULL COLLATE pg_catalog."C",
    member text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: tdu_mediation_v3; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.tdu_mediation_v3 (
    structure_id text NOT NULL COLLATE pg_catalog."C",
    key text NOT NULL COLLATE pg_catalog."C",
    stage text NOT NULL COLLATE pg_catalog."C",
    mediator text COLLATE pg_catalog."C",
    register text NOT NULL COLLATE pg_catalog."C",
    opened_on text NOT NULL COLLATE pg_catalog."C",
    closed_on text COLLATE pg_catalog."C",
    outcome text COLLATE pg_catalog."C",
    parties bigint NOT NULL,
    pole text COLLATE pg_catalog."C"
);


--
-- Name: tdu_over_indebtedness_v1; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.tdu_over_indebtedness_v1 (
    structure_id text NOT NULL COLLATE pg_catalog."C",
    key text NOT NULL COLLATE pg_catalog."C",
    file text NOT NULL COLLATE pg_catalog."C",
    stage text NOT NULL COLLATE pg_catalog."C",
    begun_on text NOT NULL COLLATE pg_catalog."C",
    deposited_on text COLLATE pg_catalog."C",
    admissible_on text COLLATE pg_catalog."C",
    oriented_on text COLLATE pg_catalog."C",
    closed_on text COLLATE pg_catalog."C"
);


--
-- Name: tdu_partner_v1; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.tdu_partner_v1 (
    structure_id text NOT NULL COLLATE pg_catalog."C",
    key text NOT NULL COLLATE pg_catalog."C",
    commune text COLLATE pg_catalog."C",
    ended_on text COLLATE pg_catalog."C"
);


--
-- Name: tdu_person_v1; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.tdu_person_v1 (
    structure_id text NOT NULL COLLATE pg_catalog."C",
    key text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL COLLATE pg_catalog."C",
    capacity text NOT NULL COLLATE pg_catalog."C",
    representative text COLLATE pg_catalog."C"
);


--
-- Name: tdu_point_v1; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.tdu_point_v1 (
    structure_id text NOT NULL COLLATE pg_catalog."C",
    key text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL COLLATE pg_catalog."C",
    commune text COLLATE pg_catalog."C",
    opened_on text NOT NULL COLLATE pg_catalog."C",
    closed_on text COLLATE pg_catalog."C"
);


--
-- Name: tdu_practice_v1; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.tdu_practice_v1 (
    structure_id text NOT NULL COLLATE pg_catalog."C",
    key text NOT NULL COLLATE pg_catalog."C",
    training_until text COLLATE pg_catalog."C",
    practice_analysis_until text COLLATE pg_catalog."C",
    self_evaluation_until text COLLATE pg_catalog."C",
    qualifications bigint NOT NULL,
    qualification_until text COLLATE pg_catalog."C"
);


--
-- Name: tdu_project_v1; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.tdu_project_v1 (
    structure_id text NOT NULL COLLATE pg_catalog."C",
    key text NOT NULL COLLATE pg_catalog."C",
    title text NOT NULL COLLATE pg_catalog."C",
    status text NOT NULL COLLATE pg_catalog."C",
    origin text NOT NULL COLLATE pg_catalog."C",
    theme text NOT NULL COLLATE pg_catalog."C",
    commune text COLLATE pg_catalog."C",
    qpv text COLLATE pg_catalog."C",
    participants bigint NOT NULL,
    newcomers bigint NOT NULL,
    result text COLLATE pg_catalog."C",
    proposed_on text COLLATE pg_catalog."C",
    started_on text COLLATE pg_catalog."C",
    closed_on text COLLATE pg_catalog."C"
);


--
-- Name: tdu_read_table; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.tdu_read_table (
    structure_id text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL COLLATE pg_catalog."C",
    version bigint NOT NULL,
    built smallint NOT NULL
);


--
-- Name: tdu_referral_v1; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.tdu_referral_v1 (
    structure_id text NOT NULL COLLATE pg_catalog."C",
    key text NOT NULL COLLATE pg_catalog."C",
    partner text NOT NULL COLLATE pg_catalog."C",
    theme text COLLATE pg_catalog."C",
    referred_on text NOT NULL COLLATE pg_catalog."C",
    accepted smallint,
    answered_on text COLLATE pg_catalog."C",
    effective smallint,
    followed_on text COLLATE pg_catalog."C",
    follow_up_on text COLLATE pg_catalog."C"
);


--
-- Name: tdu_schema; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.tdu_schema (
    id bigint NOT NULL,
    version bigint NOT NULL
);


--
-- Name: tdu_subject_key; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.tdu_subject_key (
    structure_id text NOT NULL COLLATE pg_catalog."C",
    subject text NOT NULL COLLATE pg_catalog."C",
    value text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: tdu_tally_activity_v2; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.tdu_tally_activity_v2 (
    structure_id text NOT NULL COLLATE pg_catalog."C",
    key text NOT NULL COLLATE pg_catalog."C",
    month text NOT NULL COLLATE pg_catalog."C",
    perimeter text NOT NULL COLLATE pg_catalog."C",
    dimension text NOT NULL COLLATE pg_catalog."C",
    member text NOT NULL COLLATE pg_catalog."C",
    activities bigint NOT NULL,
    minutes bigint NOT NULL,
    persons bigint NOT NULL,
    newcomers bigint NOT NULL,
    persons_new_known bigint NOT NULL,
    outreach bigint NOT NULL,
    outreach_known bigint NOT NULL,
    done_with bigint NOT NULL,
    done_known bigint NOT NULL,
    autonomy_gained bigint NOT NULL,
    autonomy_known bigint NOT NULL,
    contacts bigint NOT NULL,
    contacts_known bigint NOT NULL,
    sessions bigint NOT NULL,
    collective_sessions bigint NOT NULL,
    attendance bigint NOT NULL,
    attendance_known bigint NOT NULL,
    observations bigint NOT NULL,
    technical_observations bigint NOT NULL,
    conflicts bigint NOT NULL,
    conflicts_calmed bigint NOT NULL,
    conflicts_calmed_known bigint NOT NULL,
    referrals bigint NOT NULL,
    accompaniments bigint NOT NULL,
    procedures bigint NOT NULL,
    procedures_effective bigint NOT NULL,
    procedures_checked bigint NOT NULL
);


--
-- Name: tdu_tally_bank_procedure_v1; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.tdu_tally_bank_procedure_v1 (
    structure_id text NOT NULL COLLATE pg_catalog."C",
    key text NOT NULL COLLATE pg_catalog."C",
    month text NOT NULL COLLATE pg_catalog."C",
    perimeter text NOT NULL COLLATE pg_catalog."C",
    dimension text NOT NULL COLLATE pg_catalog."C",
    member text NOT NULL COLLATE pg_catalog."C",
    asked bigint NOT NULL,
    granted bigint NOT NULL
);


--
-- Name: tdu_tally_budget_diagnosis_v1; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.tdu_tally_budget_diagnosis_v1 (
    structure_id text NOT NULL COLLATE pg_catalog."C",
    key text NOT NULL COLLATE pg_catalog."C",
    month text NOT NULL COLLATE pg_catalog."C",
    perimeter text NOT NULL COLLATE pg_catalog."C",
    dimension text NOT NULL COLLATE pg_catalog."C",
    member text NOT NULL COLLATE pg_catalog."C",
    diagnosed bigint NOT NULL,
    arrears bigint NOT NULL,
    deficit bigint NOT NULL,
    reviewed bigint NOT NULL,
    cleared bigint NOT NULL,
    recovered bigint NOT NULL
);


--
-- Name: tdu_tally_budget_file_v1; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.tdu_tally_budget_file_v1 (
    structure_id text NOT NULL COLLATE pg_catalog."C",
    key text NOT NULL COLLATE pg_catalog."C",
    month text NOT NULL COLLATE pg_catalog."C",
    perimeter text NOT NULL COLLATE pg_catalog."C",
    dimension text NOT NULL COLLATE pg_catalog."C",
    member text NOT NULL COLLATE pg_catalog."C",
    opened bigint NOT NULL,
    accompanied bigint NOT NULL,
    closed bigint NOT NULL,
    balanced bigint NOT NULL
);


--
-- Name: tdu_tally_budget_negotiation_v1; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.tdu_tally_budget_negotiation_v1 (
    structure_id text NOT NULL COLLATE pg_catalog."C",
    key text NOT NULL COLLATE pg_catalog."C",
    month text NOT NULL COLLATE pg_catalog."C",
    perimeter text NOT NULL COLLATE pg_catalog."C",
    dimension text NOT NULL COLLATE pg_catalog."C",
    member text NOT NULL COLLATE pg_catalog."C",
    begun bigint NOT NULL,
    answered bigint NOT NULL,
    granted bigint NOT NULL
);


--
-- Name: tdu_tally_budget_right_v1; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.tdu_tally_budget_right_v1 (
    structure_id text NOT NULL COLLATE pg_catalog."C",
    key text NOT NULL COLLATE pg_catalog."C",
    month text NOT NULL COLLATE pg_catalog."C",
    perimeter text NOT NULL COLLATE pg_catalog."C",
    dimension text NOT NULL COLLATE pg_catalog."C",
    member text NOT NULL COLLATE pg_catalog."C",
    checked bigint NOT NULL,
    opened bigint NOT NULL,
    gained bigint NOT NULL
);


--
-- Name: tdu_tally_budget_session_v1; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.tdu_tally_budget_session_v1 (
    structure_id text NOT NULL COLLATE pg_catalog."C",
    key text NOT NULL COLLATE pg_catalog."C",
    month text NOT NULL COLLATE pg_catalog."C",
    perimeter text NOT NULL COLLATE pg_catalog."C",
    dimension text NOT NULL COLLATE pg_catalog."C",
    member text NOT NULL COLLATE pg_catalog."C",
    sessions bigint NOT NULL,
    participants bigint NOT NULL
);


--
-- Name: tdu_tally_caf_dispute_v1; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.tdu_tally_caf_dispute_v1 (
    structure_id text NOT NULL COLLATE pg_catalog."C",
    key text NOT NULL COLLATE pg_catalog."C",
    month text NOT NULL COLLATE pg_catalog."C",
    perimeter text NOT NULL COLLATE pg_catalog."C",
    dimension text NOT NULL COLLATE pg_catalog."C",
    member text NOT NULL COLLATE pg_catalog."C",
    opened bigint NOT NULL,
    appealed bigint NOT NULL,
    closed bigint NOT NULL,
    won bigint NOT NULL
);


--
-- Name: tdu_tally_caf_procedure_v1; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.tdu_tally_caf_procedure_v1 (
    structure_id text NOT NULL COLLATE pg_catalog."C",
    key text NOT NULL COLLATE pg_catalog."C",
    month text NOT NULL COLLATE pg_catalog."C",
    perimeter text NOT NULL COLLATE pg_catalog."C",
    dimension text NOT NULL COLLATE pg_catalog."C",
    member text NOT NULL COLLATE pg_catalog."C",
    opened bigint NOT NULL,
    detected bigint NOT NULL,
    minutes bigint NOT NULL,
    works bigint NOT NULL,
    done_with bigint NOT NULL,
    sent bigint NOT NULL,
    rights bigint NOT NULL,
    rights_valued bigint NOT NULL,
    monthly bigint NOT NULL,
    checked bigint NOT NULL,
    effective bigint NOT NULL,
    refused bigint NOT NULL,
    closed bigint NOT NULL,
    autonomy_known bigint NOT NULL,
    autonomy_gained bigint NOT NULL
);


--
-- Name: tdu_tally_caf_screening_v1; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.tdu_tally_caf_screening_v1 (
    structure_id text NOT NULL COLLATE pg_catalog."C",
    key text NOT NULL COLLATE pg_catalog."C",
    month text NOT NULL COLLATE pg_catalog."C",
    perimeter text NOT NULL COLLATE pg_catalog."C",
    dimension text NOT NULL COLLATE pg_catalog."C",
    member text NOT NULL COLLATE pg_catalog."C",
    screened bigint NOT NULL,
    with_rights bigint NOT NULL
);


--
-- Name: tdu_tally_dalo_appeal_v1; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.tdu_tally_dalo_appeal_v1 (
    structure_id text NOT NULL COLLATE pg_catalog."C",
    key text NOT NULL COLLATE pg_catalog."C",
    month text NOT NULL COLLATE pg_catalog."C",
    perimeter text NOT NULL COLLATE pg_catalog."C",
    dimension text NOT NULL COLLATE pg_catalog."C",
    member text NOT NULL COLLATE pg_catalog."C",
    opened bigint NOT NULL,
    decided bigint NOT NULL,
    favourable bigint NOT NULL,
    decision_days bigint NOT NULL,
    offered bigint NOT NULL,
    offer_days bigint NOT NULL,
    injunctions bigint NOT NULL,
    rehoused bigint NOT NULL,
    closed bigint NOT NULL
);


--
-- Name: tdu_tally_mediation_v1; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.tdu_tally_mediation_v1 (
    structure_id text NOT NULL COLLATE pg_catalog."C",
    key text NOT NULL COLLATE pg_catalog."C",
    month text NOT NULL COLLATE pg_catalog."C",
    perimeter text NOT NULL COLLATE pg_catalog."C",
    dimension text NOT NULL COLLATE pg_catalog."C",
    member text NOT NULL COLLATE pg_catalog."C",
    opened bigint NOT NULL,
    closed bigint NOT NULL,
    agreed bigint NOT NULL
);


--
-- Name: tdu_tally_over_indebtedness_v1; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.tdu_tally_over_indebtedness_v1 (
    structure_id text NOT NULL COLLATE pg_catalog."C",
    key text NOT NULL COLLATE pg_catalog."C",
    month text NOT NULL COLLATE pg_catalog."C",
    perimeter text NOT NULL COLLATE pg_catalog."C",
    dimension text NOT NULL COLLATE pg_catalog."C",
    member text NOT NULL COLLATE pg_catalog."C",
    deposited bigint NOT NULL,
    admissible bigint NOT NULL,
    oriented bigint NOT NULL,
    recovery bigint NOT NULL
);


--
-- Name: tdu_tally_referral_v1; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.tdu_tally_referral_v1 (
    structure_id text NOT NULL COLLATE pg_catalog."C",
    key text NOT NULL COLLATE pg_catalog."C",
    month text NOT NULL COLLATE pg_catalog."C",
    perimeter text NOT NULL COLLATE pg_catalog."C",
    dimension text NOT NULL COLLATE pg_catalog."C",
    member text NOT NULL COLLATE pg_catalog."C",
    referred bigint NOT NULL,
    answered bigint NOT NULL,
    accepted bigint NOT NULL,
    followed bigint NOT NULL,
    effective bigint NOT NULL
);


--
-- Data for Name: tdu_activity_v2; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.tdu_activity_v2 VALUES ('association-exemple', 'presence-01', '2026-01-12', 'presence', 20, 1, NULL, NULL, NULL);
INSERT INTO public.tdu_activity_v2 VALUES ('association-exemple', 'presence-03', '2026-03-12', 'presence', 30, 3, NULL, NULL, NULL);
INSERT INTO public.tdu_activity_v2 VALUES ('association-exemple', 'conflict-01', '2026-01-12', 'conflict', 35, 4, NULL, NULL, NULL);
INSERT INTO public.tdu_activity_v2 VALUES ('association-exemple', 'conflict-02', '2026-02-12', 'conflict', 40, 1, NULL, NULL, NULL);
INSERT INTO public.tdu_activity_v2 VALUES ('association-exemple', 'conflict-03', '2026-03-12', 'conflict', 45, 2, NULL, NULL, NULL);
INSERT INTO public.tdu_activity_v2 VALUES ('association-exemple', 'inform-02', '2026-02-12', 'inform', 55, 4, NULL, NULL, NULL);
INSERT INTO public.tdu_activity_v2 VALUES ('association-exemple', 'inform-03', '2026-03-12', 'inform', 60, 1, NULL, NULL, NULL);
INSERT INTO public.tdu_activity_v2 VALUES ('association-exemple', 'watch-01', '2026-01-12', 'watch', 65, 2, NULL, NULL, NULL);
INSERT INTO public.tdu_activity_v2 VALUES ('association-exemple', 'watch-02', '2026-02-12', 'watch', 70, 3, NULL, NULL, NULL);
INSERT INTO public.tdu_activity_v2 VALUES ('association-exemple', 'watch-03', '2026-03-12', 'watch', 75, 4, NULL, NULL, NULL);
INSERT INTO public.tdu_activity_v2 VALUES ('association-exemple', 'partner-01', '2026-01-12', 'partner', 80, 1, NULL, NULL, NULL);
INSERT INTO public.tdu_activity_v2 VALUES ('association-exemple', 'partner-02', '2026-02-12', 'partner', 85, 2, NULL, NULL, NULL);
INSERT INTO public.tdu_activity_v2 VALUES ('association-exemple', 'partner-03', '2026-03-12', 'partner', 90, 3, NULL, NULL, NULL);
INSERT INTO public.tdu_activity_v2 VALUES ('association-exemple', 'institution-01', '2026-01-12', 'institution', 95, 4, NULL, NULL, NULL);
INSERT INTO public.tdu_activity_v2 VALUES ('association-exemple', 'institution-02', '2026-02-12', 'institution', 100, 1, NULL, NULL, NULL);
INSERT INTO public.tdu_activity_v2 VALUES ('association-exemple', 'institution-03', '2026-03-12', 'institution', 105, 2, NULL, NULL, NULL);
INSERT INTO public.tdu_activity_v2 VALUES ('association-exemple', 'consultation-01', '2026-01-12', 'consultation', 110, 3, NULL, NULL, NULL);
INSERT INTO public.tdu_activity_v2 VALUES ('association-exemple', 'consultation-02', '2026-02-12', 'consultation', 115, 4, NULL, NULL, NULL);
INSERT INTO public.tdu_activity_v2 VALUES ('association-exemple', 'consultation-03', '2026-03-12', 'consultation', 120, 1, NULL, NULL, NULL);
INSERT INTO public.tdu_activity_v2 VALUES ('association-exemple', 'collective-01', '2026-01-12', 'collective', 125, 2, NULL, NULL, NULL);
INSERT INTO public.tdu_activity_v2 VALUES ('association-exemple', 'collective-02', '2026-02-12', 'collective', 130, 3, NULL, NULL, NULL);
INSERT INTO public.tdu_activity_v2 VALUES ('association-exemple', 'collective-03', '2026-03-12', 'collective', 135, 4, NULL, NULL, NULL);
INSERT INTO public.tdu_activity_v2 VALUES ('association-exemple', 'inform-01', '2026-01-13', 'inform', 90, 6, NULL, NULL, NULL);
INSERT INTO public.tdu_activity_v2 VALUES ('budget-exemple', 'atelier-factures', '2026-04-14', 'inform', 120, 9, NULL, NULL, NULL);


--
-- Data for Name: tdu_bank_procedure_v1; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.tdu_bank_procedure_v1 VALUES ('budget-exemple', 'offer', 'famille-exemple', 'fragile-offer', '2026-01-19', 'granted', NULL);


--
-- Data for Name: tdu_budget_diagnosis_v1; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.tdu_budget_diagnosis_v1 VALUES ('budget-exemple', 'famille-exemple', '2026-01-12', '2026-07-06');


--
-- Data for Name: tdu_budget_file_v1; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.tdu_budget_file_v1 VALUES ('budget-exemple', 'famille-exemple', 'camille', 'accompaniment', '2026-01-12', '2026-07-06', 'balanced');


--
-- Data for Name: tdu_budget_negotiation_v1; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.tdu_budget_negotiation_v1 VALUES ('budget-exemple', 'budget-exemple-000025', 'famille-exemple', 'energie-exemple', '2026-01-20', NULL, 1, '2026-07-06');


--
-- Data for Name: tdu_budget_right_v1; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.tdu_budget_right_v1 VALUES ('budget-exemple', 'budget-exemple-000039', 'famille-exemple', 'in-work-bonus', '2026-02-20');
INSERT INTO public.tdu_budget_right_v1 VALUES ('budget-exemple', 'budget-exemple-000042', 'famille-exemple', 'housing-benefit', '2026-05-11');


--
-- Data for Name: tdu_budget_session_v1; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.tdu_budget_session_v1 VALUES ('budget-exemple', 'atelier-factures', '2026-04-14', 9);


--
-- Data for Name: tdu_caf_dispute_v1; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.tdu_caf_dispute_v1 VALUES ('caf-exemple', 'indu', 'camille', 'overpayment', 'family-allowances', 'closed', '2026-07-27', NULL, '2026-08-20');


--
-- Data for Name: tdu_caf_procedure_v1; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.tdu_caf_procedure_v1 VALUES ('caf-exemple', 'bonus', 'camille', 'in-work-bonus', 'closed', '2026-05-04', '2026-05-04', '2026-06-08', '2026-06-08', NULL, '2026-10-05');


--
-- Data for Name: tdu_caf_screening_v1; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.tdu_caf_screening_v1 VALUES ('caf-exemple', 's-1', 'camille', '2026-05-04');


--
-- Data for Name: tdu_consultation_issue_v1; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.tdu_consultation_issue_v1 VALUES ('association-exemple', 'banc', 'Un banc devant l''école', 'conveyed', 'neighbourhood', 12, NULL, NULL, NULL, NULL, '2026-02-20', '2026-02-23', NULL, NULL, NULL);


--
-- Data for Name: tdu_convention_v1; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.tdu_convention_v1 VALUES ('association-exemple', 'contrat-2026', 'mairie', '2026-01-01', '2026-12-31');


--
-- Data for Name: tdu_dalo_appeal_v1; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.tdu_dalo_appeal_v1 VALUES ('dalo-exemple', 'camille-dalo', 'camille', 'dalo', '66', 'closed', '2025-01-06', '2025-11-18', '2026-01-20', NULL, '2026-03-02', '2026-03-03');
INSERT INTO public.tdu_dalo_appeal_v1 VALUES ('dalo-exemple', 'sacha-dalo', 'sacha', 'dalo', '66', 'offer-awaited', '2026-01-05', '2026-03-10', NULL, '2026-06-22', NULL, NULL);
INSERT INTO public.tdu_dalo_appeal_v1 VALUES ('dalo-exemple', 'alix-daho', 'alix', 'daho-shelter', '66', 'offer-awaited', '2026-01-12', '2026-02-20', NULL, NULL, NULL, NULL);


--
-- Data for Name: tdu_deadline_acknowledgement_v1; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: tdu_deadline_v1; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.tdu_deadline_v1 VALUES ('association-exemple', 'practice/training-due/mediatrice-a', 'practice/training-due', 'practice', 'mediatrice-a', '2099-01-15', 'Prochaine formation d''un médiateur');
INSERT INTO public.tdu_deadline_v1 VALUES ('association-exemple', 'practice/practice-analysis-due/mediatrice-a', 'practice/practice-analysis-due', 'practice', 'mediatrice-a', '2099-01-15', 'Prochaine analyse de la pratique d''un médiateur');
INSERT INTO public.tdu_deadline_v1 VALUES ('association-exemple', 'partners/report-due/contrat-2026', 'partners/report-due', 'convention', 'contrat-2026', '2027-03-31', 'Bilan attendu par le financeur');
INSERT INTO public.tdu_deadline_v1 VALUES ('association-exemple', 'partners/convention-end/contrat-2026', 'partners/convention-end', 'convention', 'contrat-2026', '2026-12-31', 'Fin de la convention');
INSERT INTO public.tdu_deadline_v1 VALUES ('association-exemple', 'consultation/answer-awaited/banc', 'consultation/answer-awaited', 'issue', 'banc', '2027-02-20', 'Réponse attendue d''une institution');
INSERT INTO public.tdu_deadline_v1 VALUES ('dalo-exemple', 'dalo/offer/sacha-dalo', 'dalo/offer', 'dalo-appeal', 'sacha-dalo', '2026-06-10', 'Offre du préfet');
INSERT INTO public.tdu_deadline_v1 VALUES ('dalo-exemple', 'dalo/offer/alix-daho', 'dalo/offer', 'dalo-appeal', 'alix-daho', '2026-04-03', 'Offre du préfet');
INSERT INTO public.tdu_deadline_v1 VALUES ('dalo-exemple', 'dalo/injunction/alix-daho', 'dalo/injunction', 'dalo-appeal', 'alix-daho', '2026-08-03', 'Recours en injonction');


--
-- Data for Name: tdu_emergency_v1; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: tdu_institution_v1; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.tdu_institution_v1 VALUES ('association-exemple', 'association-exemple-000045', 'Bailleur fictif', 'social-landlord');
INSERT INTO public.tdu_institution_v1 VALUES ('association-exemple', 'association-exemple-000080', 'CAF fictive', 'caf');
INSERT INTO public.tdu_institution_v1 VALUES ('association-exemple', '1001', 'Bailleur fictif numéroté', 'social-landlord');
INSERT INTO public.tdu_institution_v1 VALUES ('association-exemple', 'mairie', 'Mairie fictive', 'town-hall');
INSERT INTO public.tdu_institution_v1 VALUES ('budget-exemple', 'energie-exemple', 'Énergie Exemple', 'supplier');
INSERT INTO public.tdu_institution_v1 VALUES ('dalo-exemple', 'prefecture', 'Préfecture fictive', 'prefecture');
INSERT INTO public.tdu_institution_v1 VALUES ('caf-exemple', 'caf-66', 'CAF fictive', 'caf');
INSERT INTO public.tdu_institution_v1 VALUES ('caf-exemple', 'simulator', 'Simulateur fictif', 'other');


--
-- Data for Name: tdu_journal_event; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.tdu_journal_event VALUES ('association-exemple', 1, 'practice/mediatrice-a', 1, 'association-exemple-000002', 'association-exemple-000001', 'practice.Recorded', '{"kind":"training","on":"2026-01-15","validUntil":"2099-01-15"}', '{"at":"2026-04-02T09:00:00.000Z","on":"2026-04-02","actor":{"id":"directrice","roles":["director"]},"command":"practice.record","consulted":["deontology/no-outsider"],"acknowledged":[]}', 'a40273974c55b0435bd5d1badb9aad76a8824bc0c397ad31c06ba288c33f9356', 'X2sZvMSeDleSqErsD4AQP0gacspt7rQsXZvW3p7G1vQ');
INSERT INTO public.tdu_journal_event VALUES ('association-exemple', 2, 'practice/mediatrice-a', 2, 'association-exemple-000004', 'association-exemple-000003', 'practice.Recorded', '{"kind":"practice-analysis","on":"2026-01-15","validUntil":"2099-01-15"}', '{"at":"2026-04-02T09:00:00.000Z","on":"2026-04-02","actor":{"id":"directrice","roles":["director"]},"command":"practice.record","consulted":["deontology/no-outsider"],"acknowledged":[]}', 'ef8b606920120d9daed9950e476e115720a1e4cc6ced223bd21b5c2c9f317922', 'GuBwREAog9-lD1WfaRSvtJa9Qguy9rZg4_-Ts2iwlo4');
INSERT INTO public.tdu_journal_event VALUES ('association-exemple', 3, 'person/association-exemple-000005', 1, 'association-exemple-000007', 'association-exemple-000006', 'person.Registered', '{"name":{"~sealed":1,"subject":"association-exemple-000005","category":"identity","stream":"person/association-exemple-000005","field":"name","cipher":"aes-256-gcm","text":"ErHx3hEXqqhhJmj4tUXe6S5dhpfy28gsQAW_YUVioHHTu_R8ZxRs7F8j7nZk","lookup":"name"},"capacity":"adult"}', '{"at":"2026-04-02T09:00:00.000Z","on":"2026-04-02","actor":{"id":"mediatrice-a","roles":["mediator"]},"command":"people.registerPerson","consulted":["deontology/no-outsider"],"acknowledged":[]}', 'da7307555e6a52773e46cc0c9a87aa55e3cbc2b0c8404df5f6d624c5fd05e5e5', '1fbHIf_tFr4b-I0_SdQLC3hji9gToZym-AOxWwjXQXY');
INSERT INTO public.tdu_journal_event VALUES ('association-exemple', 4, 'person/association-exemple-000008', 1, 'association-exemple-000010', 'association-exemple-000009', 'person.Registered', '{"name":{"~sealed":1,"subject":"association-exemple-000008","category":"identity","stream":"person/association-exemple-000008","field":"name","cipher":"aes-256-gcm","text":"Bcq7UYmz_AT8f8h0yMkRmHq5didTV3X1f7c2noI-G_LhbxEuPUJS7g5jYNQIVLs","lookup":"name"},"capacity":"adult"}', '{"at":"2026-04-02T09:00:00.000Z","on":"2026-04-02","actor":{"id":"mediatrice-a","roles":["mediator"]},"command":"people.registerPerson","consulted":["deontology/no-outsider"],"acknowledged":[]}', '9f183bdd2847b8e9d1886104b6a5eafa40e25cedf22f7790f4fcca6008ba826a', 'wQlDVqJrwUe1wUysyhaxhuhWu1uVwgJYj-NpzqjGDgw');
INSERT INTO public.tdu_journal_event VALUES ('association-exemple', 5, 'mediation/association-exemple-000011', 1, 'association-exemple-000013', 'association-exemple-000012', 'mediation.Opened', '{"origin":"person","parties":[{"kind":"person","id":"association-exemple-000005"},{"kind":"person","id":"association-exemple-000008"}],"register":"conflict","mode":"direct","on":"2026-04-02"}', '{"at":"2026-04-02T09:00:00.000Z","on":"2026-04-02","actor":{"id":"mediatrice-a","roles":["mediator"]},"command":"process.open","consulted":["deontology/no-outsider","deontology/no-party-decides"],"acknowledged":[]}', 'c05d235bc7a612055749894484811752839705749f123ac249631e0b2bdd39f4', 'KGlmi4aITHmH83Q-wHNLLF_zxoAKi-1FNPZKRKjuALA');
INSERT INTO public.tdu_journal_event VALUES ('association-exemple', 6, 'mediation/association-exemple-000011', 2, 'association-exemple-000015', 'association-exemple-000014', 'mediation.Accepted', '{"on":"2026-04-02"}', '{"at":"2026-04-02T09:00:00.000Z","on":"2026-04-02","actor":{"id":"mediatrice-a","roles":["mediator"]},"command":"process.accept","consulted":["deontology/no-outsider","deontology/no-party-decides","deontology/need-to-act"],"acknowledged":[]}', '85649ed3d150255318a6329e12597381fcf35ddb7d979682ea0b32b27e69c575', '2QrV9hUYTLd9PjnVQjexKg2IbU7RpU5Y6orrzuELTxE');
INSERT INTO public.tdu_journal_event VALUES ('association-exemple', 7, 'mediation/association-exemple-000011', 3, 'association-exemple-000017', 'association-exemple-000016', 'mediation.MediatorAssigned', '{"mediator":"mediatrice-a"}', '{"at":"2026-04-02T09:00:00.000Z","on":"2026-04-02","actor":{"id":"mediatrice-a","roles":["mediator"]},"command":"process.assign","consulted":["deontology/no-outsider","deontology/no-party-decides","deontology/no-conflict-of-interest","deontology/team-decides-team","deontology/no-counsel-of-one-side","deontology/living-practice"],"acknowledged":[]}', '0877ea47c2a4430b767311423d03b46f25295bd17bc3970c181e1d1f47e3aec7', 'OKOyl1eEVwBZ2-hotTFs4kWJTsK3cNnVhy-7OkF8KxU');
INSERT INTO public.tdu_journal_event VALUES ('association-exemple', 8, 'mediation/association-exemple-000011', 4, 'association-exemple-000019', 'association-exemple-000018', 'mediation.PartyInformed', '{"party":"association-exemple-000005","language":"fr","on":"2026-04-02"}', '{"at":"2026-04-02T09:00:00.000Z","on":"2026-04-02","actor":{"id":"mediatrice-a","roles":["mediator"]},"command":"process.inform","consulted":["deontology/no-outsider","deontology/no-party-decides","deontology/need-to-act"],"acknowledged":[]}', '41f3e42ed97f88c5064bbe9e93f8fac4bd8a701d5d7c428685b9658a06f87150', 'WqGpwBaDWJY4GyYhO59L6OnTi82OkUJL_yoeFzDaWxE');
INSERT INTO public.tdu_journal_event VALUES ('association-exemple', 9, 'mediation/association-exemple-000011', 5, 'association-exemple-000021', 'association-exemple-000020', 'mediation.PartyInformed', '{"party":"association-exemple-000008","language":"fr","on":"2026-04-02"}', '{"at":"2026-04-02T09:00:00.000Z","on":"2026-04-02","actor":{"id":"mediatrice-a","roles":["mediator"]},"command":"process.inform","consulted":["deontology/no-outsider","deontology/no-party-decides","deontology/need-to-act"],"acknowledged":[]}', 'e7bed02997b800c04b1467886acf906963c9d99bde72694c7110bb9ede25c53b', 'KJUBI_t7gKrMOWbYeLxJcuPCLqlLa0FDaeBJqQEJntY');
INSERT INTO public.tdu_journal_event VALUES ('association-exemple', 10, 'consent/association-exemple-000005', 1, 'association-exemple-000023', 'association-exemple-000022', 'consent.Given', '{"consent":"mediation-association-exemple-000011","purpose":{"kind":"mediation","mediation":"association-exemple-000011"},"words":"La médiation est libre et confidentielle. Vous pouvez refuser, ou arrêter à tout moment, sans donner de raison.","language":"fr","means":"oral","wordsHash":"55d1dbb322c49e657074c99c22f509b8ccfa4e0ff636bd45d8d64f19959013f8","by":{"kind":"self"},"since":"2026-04-02"}', '{"at":"2026-04-02T09:00:00.000Z","on":"2026-04-02","actor":{"id":"mediatrice-a","roles":["mediator"]},"command":"consent.give","consulted":["deontology/no-outsider","deontology/representative-answers"],"acknowledged":[]}', 'cf429c017557d947e74f58787bb86bb3ad2d2d9b3ed5088b16abcc0932677a9b', 'za5tL9rSg2HvnAUEu43VZGfPc9Vby28oR1LoTcJIaE0');
INSERT INTO public.tdu_journal_event VALUES ('association-exemple', 11, 'mediation/association-exemple-000011', 6, 'association-exemple-000025', 'association-exemple-000024', 'mediation.Interviewed', '{"party":"association-exemple-000005","on":"2026-04-02","minutes":40,"notes":{"~sealed":1,"subject":"association-exemple-000005","category":"narrative","stream":"mediation/association-exemple-000011","field":"notes","cipher":"aes-256-gcm","text":"RFM6lsIInmt_8KIv8I5dfvZgqfaOVIaKeLExHh3ViXeK14Bwh7mhJnBl-Q"}}', '{"at":"2026-04-02T09:00:00.000Z","on":"2026-04-02","actor":{"id":"mediatrice-a","roles":["mediator"]},"command":"process.interview","consulted":["deontology/no-outsider","deontology/free-consent","deontology/no-party-decides","deontology/need-to-act","deontology/minimal-words","deontology/representative-consented"],"acknowledged":[]}', '5c473a0ac39eff6e7dba7f76a0237a81de0707a9089a5ce1aad10f8201e801e4', 'CeNZQ-YnR4V-XoapA2QZdiMRV_yr572DFkjpcjR-8Dg');
INSERT INTO public.tdu_journal_event VALUES ('association-exemple', 12, 'consent/association-exemple-000008', 1, 'association-exemple-000028', 'association-exemple-000027', 'consent.Given', '{"consent":"mediation-association-exemple-000011","purpose":{"kind":"mediation","mediation":"association-exemple-000011"},"words":"La médiation est libre et confidentielle. Vous pouvez refuser, ou arrêter à tout moment, sans donner de raison.","language":"fr","means":"oral","wordsHash":"55d1dbb322c49e657074c99c22f509b8ccfa4e0ff636bd45d8d64f19959013f8","by":{"kind":"self"},"since":"2026-04-02"}', '{"at":"2026-04-02T09:00:00.000Z","on":"2026-04-02","actor":{"id":"mediatrice-a","roles":["mediator"]},"command":"consent.give","consulted":["deontology/no-outsider","deontology/representative-answers"],"acknowledged":[]}', 'b620763c899d5e1a6f8ac39c7b579957b69b093f1c397385bf9956a3fa6faac7', '2qSR7lBz9GkNYrQ0vRorXnQZyJvwkz6HoHxw5Jonux0');
INSERT INTO public.tdu_journal_event VALUES ('association-exemple', 13, 'mediation/association-exemple-000011', 7, 'association-exemple-000030', 'association-exemple-000029', 'mediation.Interviewed', '{"party":"association-exemple-000008","on":"2026-04-02","minutes":35,"notes":{"~sealed":1,"subject":"association-exemple-000008","category":"narrative","stream":"mediation/association-exemple-000011","field":"notes","cipher":"aes-256-gcm","text":"rETluEXACOFmZ4WECXwNw7QMCvAuVmPNkIqXubo_Cz0jWgo-eNi97KHHftZOQgvZ"}}', '{"at":"2026-04-02T09:00:00.000Z","on":"2026-04-02","actor":{"id":"mediatrice-a","roles":["mediator"]},"command":"process.interview","consulted":["deontology/no-outsider","deontology/free-consent","deontology/no-party-decides","deontology/need-to-act","deontology/minimal-words","deontology/representative-consented"],"acknowledged":[]}', 'da4486767757a9763dcf70c2f0cb95a0e3566ec8297ed09dbfc6bd154a00a650', 'Q6pUCGI2oD3WA688rnFecYEGgjgwr2-0wa4zHos40Pw');
INSERT INTO public.tdu_journal_event VALUES ('association-exemple', 14, 'mediation/association-exemple-000011', 8, 'association-exemple-000032', 'association-exemple-000031', 'mediation.Met', '{"parties":["association-exemple-000005","association-exemple-000008"],"on":"2026-04-02","minutes":75}', '{"at":"2026-04-02T09:00:00.000Z","on":"2026-04-02","actor":{"id":"mediatrice-a","roles":["mediator"]},"command":"process.meet","consulted":["deontology/no-outsider","deontology/free-consent","deontology/no-party-decides","deontology/need-to-act","deontology/representative-consented","deontology/equal-listening"],"acknowledged":[]}', '482f114d6594d5ab5a5f52a86c4fb35ba0f0409165bacd215df609afbc1db1a7', 'qwWnTg7uTZiMoCOLp018MKkc9Arxf_PquNneAzAmsio');
INSERT INTO public.tdu_journal_event VALUES ('association-exemple', 15, 'mediation/association-exemple-000011', 9, 'association-exemple-000035', 'association-exemple-000034', 'mediation.Proposed', '{"proposal":"proposal-1","author":"association-exemple-000008","text":{"~sealed":1,"subject":"association-exemple-000008","category":"narrative","stream":"mediation/association-exemple-000011","field":"text","cipher":"aes-256-gcm","text":"V5wetYMEj_6F89n_dZk6UITd_VqHE11DHVlDtZx9puOIKSfMSGJhLQ"},"on":"2026-04-02"}', '{"at":"2026-04-02T09:00:00.000Z","on":"2026-04-02","actor":{"id":"mediatrice-a","roles":["mediator"]},"command":"process.propose","consulted":["deontology/no-outsider","deontology/no-party-decides","deontology/need-to-act","deontology/minimal-words","deontology/parties-propose"],"acknowledged":[]}', '166a1410cdc1b7d5f271b7ccf7fab90768ad821a7927fd2d45be2dfe65d5ffd8', 'ZA6DEctu2jhEpR9Db_akfiUlwOCqqfaTgieZOH5GRk0');
INSERT INTO public.tdu_journal_event VALUES ('association-exemple', 16, 'mediation/association-exemple-000011', 10, 'association-exemple-000037', 'association-exemple-000036', 'mediation.Agreed', '{"form":"oral","extent":"whole","commitments":[{"commitment":"casque","by":"association-exemple-000008","what":{"~sealed":1,"subject":"association-exemple-000008","category":"narrative","stream":"mediation/association-exemple-000011","field":"commitments.0.what","cipher":"aes-256-gcm","text":"3piunWihO1MUYSxWECUtw6wV3I0ODMekNXigDczUkyR_F6E3JmZEqrrIKbTC06K9ni703PcUeZrXLBd1Il03RQ"}}],"on":"2026-04-02"}', '{"at":"2026-04-02T09:00:00.000Z","on":"2026-04-02","actor":{"id":"mediatrice-a","roles":["mediator"]},"command":"process.agree","consulted":["deontology/no-outsider","deontology/no-party-decides","deontology/need-to-act","deontology/minimal-words","deontology/no-waiver"],"acknowledged":[]}', 'babf43dd53795cbe5b19aaeb61b5492694962d76d61d2769d67c5d3d9180489d', 'k2ygx4oy-6fSpKm4co1-U42RExj1jAHMV_xlmhOIQmk');
INSERT INTO public.tdu_journal_event VALUES ('association-exemple', 17, 'mediation/association-exemple-000011', 11, 'association-exemple-000039', 'association-exemple-000038', 'mediation.FollowedUp', '{"commitment":"casque","result":"kept","on":"2026-04-02"}', '{"at":"2026-04-02T09:00:00.000Z","on":"2026-04-02","actor":{"id":"mediatrice-a","roles":["mediator"]},"command":"process.followUp","consulted":["deontology/no-outsider","deontology/no-party-decides","deontology/need-to-act"],"acknowledged":[]}', '3f5df09d6c8be724d83febe2b8d25adefd1cb7bd089f6648c25c5f62ba062f1c', 'QSf5TTDO5Q6opj8N4z4BN9C8k4-0ccGKrQE87NhCZrI');
INSERT INTO public.tdu_journal_event VALUES ('association-exemple', 18, 'mediation/association-exemple-000011', 12, 'association-exemple-000041', 'association-exemple-000040', 'mediation.Closed', '{"outcome":"agreement","evaluation":{"dialogue":"better","situation":"better","autonomy":"better"},"on":"2026-04-02"}', '{"at":"2026-04-02T09:00:00.000Z","on":"2026-04-02","actor":{"id":"mediatrice-a","roles":["mediator"]},"command":"process.close","consulted":["deontology/no-outsider","deontology/no-party-decides","deontology/need-to-act"],"acknowledged":[]}', '74e20373b70f570d50df77ce1de0aa585a59a8001ddb3187d038fc1443017fd9', '61dAMfTvIRX1TcTwnuqhjQ6NiiM4x8KlLMhM0bMj8hM');
INSERT INTO public.tdu_journal_event VALUES ('association-exemple', 19, 'person/association-exemple-000042', 1, 'association-exemple-000044', 'association-exemple-000043', 'person.Registered', '{"name":{"~sealed":1,"subject":"association-exemple-000042","category":"identity","stream":"person/association-exemple-000042","field":"name","cipher":"aes-256-gcm","text":"aFV5PwtvnoCuNw2owk9xlHYWKew46_mxisXWD8FZuOTgwK8n7SWhX3hVJA","lookup":"name"},"capacity":"adult"}', '{"at":"2026-04-02T09:00:00.000Z","on":"2026-04-02","actor":{"id":"mediatrice-a","roles":["mediator"]},"command":"people.registerPerson","consulted":["deontology/no-outsider"],"acknowledged":[]}', '6bc5aedf12095dc16825aa4a2f3cb438b011214a3ff3ee5cf02a0f50f29ee062', 'c-tnwD9cWv_8WWYRuJ2dzNPrZNnnXEAgWu2QCVGrdLw');
INSERT INTO public.tdu_journal_event VALUES ('association-exemple', 20, 'institution/association-exemple-000045', 1, 'association-exemple-000047', 'association-exemple-000046', 'institution.Registered', '{"name":"Bailleur fictif","kind":"social-landlord"}', '{"at":"2026-04-02T09:00:00.000Z","on":"2026-04-02","actor":{"id":"mediatrice-a","roles":["mediator"]},"command":"people.registerInstitution","consulted":["deontology/no-outsider"],"acknowledged":[]}', '75b653b66add01e72e740e91c78acd7b4c96d25593c2d60bd4f9337fb4029630', '1XxzescVbIN4zE0l6jf52-XrFQRQ1vM2LAMRKXIkn7w');
INSERT INTO public.tdu_journal_event VALUES ('association-exemple', 21, 'mediation/association-exemple-000048', 1, 'association-exemple-000050', 'association-exemple-000049', 'mediation.Opened', '{"origin":"outreach","parties":[{"kind":"person","id":"association-exemple-000042"},{"kind":"institution","id":"association-exemple-000045"}],"register":"conflict","mode":"direct","on":"2026-04-02"}', '{"at":"2026-04-02T09:00:00.000Z","on":"2026-04-02","actor":{"id":"mediatrice-a","roles":["mediator"]},"command":"process.open","consulted":["deontology/no-outsider","deontology/no-party-decides"],"acknowledged":[]}', '96c89e5d4480dacb2c0714a0cc23a2a566166b1f927c453692c6957c7e3b4e6a', 'fEiR-U8ndW2jsWfj8Gr3Iv9JS6cs80gVhIjiqg-2kXI');
INSERT INTO public.tdu_journal_event VALUES ('association-exemple', 22, 'mediation/association-exemple-000048', 2, 'association-exemple-000052', 'association-exemple-000051', 'mediation.Accepted', '{"on":"2026-04-02"}', '{"at":"2026-04-02T09:00:00.000Z","on":"2026-04-02","actor":{"id":"mediatrice-a","roles":["mediator"]},"command":"process.accept","consulted":["deontology/no-outsider","deontology/no-party-decides","deontology/need-to-act"],"acknowledged":[]}', '4ff14f4c56622a8b2f1e7ddfa7969d22e19478489be59b94c04f4d92be71a50e', 'mmePEuCzNoIhfB8uWWi0EHrX-Br_QAVrBKNgS2iPWZ4');
INSERT INTO public.tdu_journal_event VALUES ('association-exemple', 23, 'mediation/association-exemple-000048', 3, 'association-exemple-000054', 'association-exemple-000053', 'mediation.MediatorAssigned', '{"mediator":"mediatrice-a"}', '{"at":"2026-04-02T09:00:00.000Z","on":"2026-04-02","actor":{"id":"mediatrice-a","roles":["mediator"]},"command":"process.assign","consulted":["deontology/no-outsider","deontology/no-party-decides","deontology/no-conflict-of-interest","deontology/team-decides-team","deontology/no-counsel-of-one-side","deontology/living-practice"],"acknowledged":[]}', 'f8375bdd7ece4420cfca9049b9004dcbf2445d3243fb70bb1d75365c64591f76', 'Tgn7zpNCai7JbLy9ENI6rC8hCqcu1NWx8FObGlkJas4');
INSERT INTO public.tdu_journal_event VALUES ('association-exemple', 24, 'mediation/association-exemple-000048', 4, 'association-exemple-000056', 'association-exemple-000055', 'mediation.PartyInformed', '{"party":"association-exemple-000042","language":"fr","on":"2026-04-02"}', '{"at":"2026-04-02T09:00:00.000Z","on":"2026-04-02","actor":{"id":"mediatrice-a","roles":["mediator"]},"command":"process.inform","consulted":["deontology/no-outsider","deontology/no-party-decides","deontology/need-to-act"],"acknowledged":[]}', '199d6ed455fe02e7d43a75f2e2070f336ada570792ebd144e801f69989f7a18b', 'DedMWU_1vdHaW9IHtq1HHd7z2B4knQURhdL8f78Uh8k');
INSERT INTO public.tdu_journal_event VALUES ('association-exemple', 25, 'mediation/association-exemple-000048', 5, 'association-exemple-000058', 'association-exemple-000057', 'mediation.PartyInformed', '{"party":"association-exemple-000045","language":"fr","on":"2026-04-02"}', '{"at":"2026-04-02T09:00:00.000Z","on":"2026-04-02","actor":{"id":"mediatrice-a","roles":["mediator"]},"command":"process.inform","consulted":["deontology/no-outsider","deontology/no-party-decides","deontology/need-to-act"],"acknowledged":[]}', '61cd065f6b78471bb8e4355d25c2e1e8658e4f941ddab05ba398690f635cadb2', 'QUh1zEatSyDhoJWBNpTswygcNINlg2HLwY6bOuAJSag');
INSERT INTO public.tdu_journal_event VALUES ('association-exemple', 26, 'consent/association-exemple-000042', 1, 'association-exemple-000060', 'association-exemple-000059', 'consent.Given', '{"consent":"mediation-association-exemple-000048","purpose":{"kind":"mediation","mediation":"association-exemple-000048"},"words":"La médiation est libre et confidentielle. Vous pouvez refuser, ou arrêter à tout moment, sans donner de raison.","language":"fr","means":"oral","wordsHash":"55d1dbb322c49e657074c99c22f509b8ccfa4e0ff636bd45d8d64f19959013f8","by":{"kind":"self"},"since":"2026-04-02"}', '{"at":"2026-04-02T09:00:00.000Z","on":"2026-04-02","actor":{"id":"mediatrice-a","roles":["mediator"]},"command":"consent.give","consulted":["deontology/no-outsider","deontology/representative-answers"],"acknowledged":[]}', '2ef6411f86151b6239eb2e64ea2f7f87780bae41b12bd75ae855483e05ace278', 'W2ZFSNcoJS9krpN8At18RDalkPTUz9XMlL2Im1WJm6c');
INSERT INTO public.tdu_journal_event VALUES ('association-exemple', 27, 'consent/association-exemple-000045', 1, 'association-exemple-000062', 'association-exemple-000061', 'consent.Given', '{"consent":"mediation-association-exemple-000048","purpose":{"kind":"mediation","mediation":"association-exemple-000048"},"words":"La médiation est libre et confidentielle. Vous pouvez refuser, ou arrêter à tout moment, sans donner de raison.","language":"fr","means":"oral","wordsHash":"55d1dbb322c49e657074c99c22f509b8ccfa4e0ff636bd45d8d64f19959013f8","by":{"kind":"self"},"since":"2026-04-02"}', '{"at":"2026-04-02T09:00:00.000Z","on":"2026-04-02","actor":{"id":"mediatrice-a","roles":["mediator"]},"command":"consent.give","consulted":["deontology/no-outsider","deontology/representative-answers"],"acknowledged":[]}', '0bba2c63250cfc3957699e574f2e07515f653847902375107b47ca832680fa36', '68DDaqpEhVhz8eo-VLVnTIRVY4S_zfkYSgi2D-60MOI');
INSERT INTO public.tdu_journal_event VALUES ('association-exemple', 28, 'mediation/association-exemple-000048', 6, 'association-exemple-000064', 'association-exemple-000063', 'mediation.Interviewed', '{"party":"association-exemple-000042","on":"2026-04-02","minutes":45}', '{"at":"2026-04-02T09:00:00.000Z","on":"2026-04-02","actor":{"id":"mediatrice-a","roles":["mediator"]},"command":"process.interview","consulted":["deontology/no-outsider","deontology/free-consent","deontology/no-party-decides","deontology/need-to-act","deontology/minimal-words","deontology/representative-consented"],"acknowledged":[]}', 'cde5bbaddeccff40d777e4eb95cf4a736b7f123a54b0e973a8bda0c11f24e469', 'W_yHkaDbFbRqzB_LtKeB03Vh9YY8tuwATAThTR23HL8');
INSERT INTO public.tdu_journal_event VALUES ('association-exemple', 29, 'mediation/association-exemple-000048', 7, 'association-exemple-000066', 'association-exemple-000065', 'mediation.Interviewed', '{"party":"association-exemple-000045","on":"2026-04-02","minutes":30}', '{"at":"2026-04-02T09:00:00.000Z","on":"2026-04-02","actor":{"id":"mediatrice-a","roles":["mediator"]},"command":"process.interview","consulted":["deontology/no-outsider","deontology/free-consent","deontology/no-party-decides","deontology/need-to-act","deontology/minimal-words","deontology/representative-consented"],"acknowledged":[]}', '8273a5ffacaf104f8c39e027056da3d32f2e9b727830679f1e7db01c9c3a6e51', 'r83xwKhatD5-pvRkud11tZS0bYxWxrCxAuliDD_qVyA');
INSERT INTO public.tdu_journal_event VALUES ('association-exemple', 30, 'mediation/association-exemple-000048', 8, 'association-exemple-000068', 'association-exemple-000067', 'mediation.Met', '{"parties":["association-exemple-000042","association-exemple-000045"],"on":"2026-04-02","minutes":60}', '{"at":"2026-04-02T09:00:00.000Z","on":"2026-04-02","actor":{"id":"mediatrice-a","roles":["mediator"]},"command":"process.meet","consulted":["deontology/no-outsider","deontology/free-consent","deontology/no-party-decides","deontology/need-to-act","deontology/representative-consented","deontology/equal-listening"],"acknowledged":[]}', 'e77b1f19f0bab78fd056ffe20fe6bb216d6edd164679da3d60aa550f143b3a9e', 'UKwl9-0VMg8nwl7nYXvKBF9CTvRgbtz_dJTbgFnCukc');
INSERT INTO public.tdu_journal_event VALUES ('association-exemple', 31, 'consent/association-exemple-000042', 2, 'association-exemple-000071', 'association-exemple-000070', 'consent.Withdrawn', '{"consent":"mediation-association-exemple-000048","on":"2026-04-02"}', '{"at":"2026-04-02T09:00:00.000Z","on":"2026-04-02","actor":{"id":"mediatrice-a","roles":["mediator"]},"command":"consent.withdraw","consulted":["deontology/no-outsider"],"acknowledged":[]}', '52979be39692b67aa3cb8a9cf78b8885c5540a954e691ef1136577f30f8413f6', 'DN1SapE8kvZILbYmK9kkllTsBSgf4Ymi4Xbc7Nys6gA');
INSERT INTO public.tdu_journal_event VALUES ('association-exemple', 32, 'mediation/association-exemple-000048', 9, 'association-exemple-000073', 'association-exemple-000072', 'mediation.PartyWithdrew', '{"party":"association-exemple-000042","on":"2026-04-02"}', '{"at":"2026-04-02T09:00:00.000Z","on":"2026-04-02","actor":{"id":"mediatrice-a","roles":["mediator"]},"command":"process.withdrawParty","consulted":["deontology/no-outsider","deontology/no-party-decides","deontology/team-decides-team"],"acknowledged":[]}', 'b9529fbdced148714f612f152d178853847d6540cff5e21bf8ba58fe6f60d953', 'j9WJgK8KtTcpOhnJQYpd1bpTka3ucU9tTGwvgPVuZd8');
INSERT INTO public.tdu_journal_event VALUES ('association-exemple', 100, 'project/jardin', 2, 'association-exemple-000215', 'association-exemple-000214', 'project.Gathered', '{"persons":9,"newcomers":3,"minutes":90,"on":"2026-02-10"}', '{"at":"2026-04-02T09:00:00.000Z","on":"2026-04-02","actor":{"id":"mediatrice-a","roles":["mediator"]},"command":"projects.gather","consulted":["deontology/no-outsider"],"acknowledged":[]}', '2c98d03ad30102a055898b0bc35c1134bf32d5d1cfaf7e9851651c5de2433d06', 'Azz58oMNtnT2tvkTyWLjjbyIGZ2VNFKW-5Pf313HYUU');
INSERT INTO public.tdu_journal_event VALUES ('association-exemple', 33, 'mediation/association-exemple-000048', 10, 'association-exemple-000076', 'association-exemple-000075', 'mediation.Closed', '{"outcome":"party-withdrew","on":"2026-04-02"}', '{"at":"2026-04-02T09:00:00.000Z","on":"2026-04-02","actor":{"id":"mediatrice-a","roles":["mediator"]},"command":"process.close","consulted":["deontology/no-outsider","deontology/no-party-decides","deontology/need-to-act"],"acknowledged":[]}', '62a3fa632f446d6b158108f2e0e8649a3a4a9dc2737f498724e3c67d2916ecf2', 'AmVF1NksHw39x-N2oTMNDMf8bbGglyp4qAcB8jIEo6Y');
INSERT INTO public.tdu_journal_event VALUES ('association-exemple', 34, 'person/association-exemple-000077', 1, 'association-exemple-000079', 'association-exemple-000078', 'person.Registered', '{"name":{"~sealed":1,"subject":"association-exemple-000077","category":"identity","stream":"person/association-exemple-000077","field":"name","cipher":"aes-256-gcm","text":"ZZsJyCbs881NmbF5tKLTDi--II4lJKvpQj63yBOvetHWSMeL6WRgsE4","lookup":"name"},"capacity":"adult"}', '{"at":"2026-04-02T09:00:00.000Z","on":"2026-04-02","actor":{"id":"mediatrice-a","roles":["mediator"]},"command":"people.registerPerson","consulted":["deontology/no-outsider"],"acknowledged":[]}', 'a16bc0ae8a1248851dbea6205d16e3a21f1bac7d88b99247b53cb529e60af460', 'r3I31IHJTKngWkuDKHO9TINJG8p9Ky3f7oAZ39J1NA4');
INSERT INTO public.tdu_journal_event VALUES ('association-exemple', 35, 'institution/association-exemple-000080', 1, 'association-exemple-000082', 'association-exemple-000081', 'institution.Registered', '{"name":"CAF fictive","kind":"caf"}', '{"at":"2026-04-02T09:00:00.000Z","on":"2026-04-02","actor":{"id":"mediatrice-a","roles":["mediator"]},"command":"people.registerInstitution","consulted":["deontology/no-outsider"],"acknowledged":[]}', '8aef5ae80a0f848d739c475054ecaf735912e10b8651283d0b1c57f64fbf9eb3', 'U_hROegyOwBm6YRRgxLczujPPO2f07PsyWeEA4QET0E');
INSERT INTO public.tdu_journal_event VALUES ('association-exemple', 36, 'mediation/association-exemple-000083', 1, 'association-exemple-000085', 'association-exemple-000084', 'mediation.Opened', '{"origin":"person","parties":[{"kind":"person","id":"association-exemple-000077"},{"kind":"institution","id":"association-exemple-000080"}],"register":"institution","mode":"direct","on":"2026-04-02"}', '{"at":"2026-04-02T09:00:00.000Z","on":"2026-04-02","actor":{"id":"mediatrice-a","roles":["mediator"]},"command":"process.open","consulted":["deontology/no-outsider","deontology/no-party-decides"],"acknowledged":[]}', '66586b0d7919b0223ec57ca8fe420ac5f18b3c63c02514d2ad6fb6848a798087', 'KgzUHzu23vPKCDt-cMz2VMH5guOzhF195R6wUkoIEqw');
INSERT INTO public.tdu_journal_event VALUES ('association-exemple', 37, 'mediation/association-exemple-000083', 2, 'association-exemple-000087', 'association-exemple-000086', 'mediation.Accepted', '{"on":"2026-04-02"}', '{"at":"2026-04-02T09:00:00.000Z","on":"2026-04-02","actor":{"id":"mediatrice-a","roles":["mediator"]},"command":"process.accept","consulted":["deontology/no-outsider","deontology/no-party-decides","deontology/need-to-act"],"acknowledged":[]}', '2e9f03e64156b51ce56b4b2928165e1d702af418401fc9c07e08e43bd7678fdc', '42hOSnuJH7IGiCkpgg_9nHkCAiwENmSEFC2mHcb4aIw');
INSERT INTO public.tdu_journal_event VALUES ('association-exemple', 38, 'mediation/association-exemple-000083', 3, 'association-exemple-000089', 'association-exemple-000088', 'mediation.MediatorAssigned', '{"mediator":"mediatrice-a"}', '{"at":"2026-04-02T09:00:00.000Z","on":"2026-04-02","actor":{"id":"mediatrice-a","roles":["mediator"]},"command":"process.assign","consulted":["deontology/no-outsider","deontology/no-party-decides","deontology/no-conflict-of-interest","deontology/team-decides-team","deontology/no-counsel-of-one-side","deontology/living-practice"],"acknowledged":[]}', '3732607c155cf688516f31987615f66dea86b38fa048cac8fb91f6123ae34000', 'LVEF8vSAwuFszUyIaWr52dhjwi0C5jPWr9-lu22Qjcs');
INSERT INTO public.tdu_journal_event VALUES ('association-exemple', 39, 'mediation/association-exemple-000083', 4, 'association-exemple-000091', 'association-exemple-000090', 'mediation.PartyInformed', '{"party":"association-exemple-000077","language":"fr","on":"2026-04-02"}', '{"at":"2026-04-02T09:00:00.000Z","on":"2026-04-02","actor":{"id":"mediatrice-a","roles":["mediator"]},"command":"process.inform","consulted":["deontology/no-outsider","deontology/no-party-decides","deontology/need-to-act"],"acknowledged":[]}', 'ede959dbb56bf5b729c52e795384e37a5cddc261ec326df4953cb7ae359dfcd2', 'k2EU11c428sOTvjdxpP6Xz1XfrufltG7T_kHmpFdgpY');
INSERT INTO public.tdu_journal_event VALUES ('association-exemple', 40, 'mediation/association-exemple-000083', 5, 'association-exemple-000093', 'association-exemple-000092', 'mediation.PartyInformed', '{"party":"association-exemple-000080","language":"fr","on":"2026-04-02"}', '{"at":"2026-04-02T09:00:00.000Z","on":"2026-04-02","actor":{"id":"mediatrice-a","roles":["mediator"]},"command":"process.inform","consulted":["deontology/no-outsider","deontology/no-party-decides","deontology/need-to-act"],"acknowledged":[]}', '8ca0bb3e16a14126ee34db4998ce614ae40b97c9d216d7b2149e55a619df1bf7', 't4gSTXE74_ftmLrjC5AxExwHuuaklono3m7EhRqGQRo');
INSERT INTO public.tdu_journal_event VALUES ('association-exemple', 41, 'consent/association-exemple-000077', 1, 'association-exemple-000095', 'association-exemple-000094', 'consent.Given', '{"consent":"mediation-association-exemple-000083","purpose":{"kind":"mediation","mediation":"association-exemple-000083"},"words":"La médiation est libre et confidentielle. Vous pouvez refuser, ou arrêter à tout moment, sans donner de raison.","language":"fr","means":"oral","wordsHash":"55d1dbb322c49e657074c99c22f509b8ccfa4e0ff636bd45d8d64f19959013f8","by":{"kind":"self"},"since":"2026-04-02"}', '{"at":"2026-04-02T09:00:00.000Z","on":"2026-04-02","actor":{"id":"mediatrice-a","roles":["mediator"]},"command":"consent.give","consulted":["deontology/no-outsider","deontology/representative-answers"],"acknowledged":[]}', '7e97691693fd5340515946321de2f45acbc47aa7702c390e7941f1744551f6ba', 'oZdppAGOYMJ0R2UQ5f7WfwGDLkgLc2Cd7mGBnsxQjsU');
INSERT INTO public.tdu_journal_event VALUES ('association-exemple', 42, 'consent/association-exemple-000080', 1, 'association-exemple-000097', 'association-exemple-000096', 'consent.Given', '{"consent":"mediation-association-exemple-000083","purpose":{"kind":"mediation","mediation":"association-exemple-000083"},"words":"La médiation est libre et confidentielle. Vous pouvez refuser, ou arrêter à tout moment, sans donner de raison.","language":"fr","means":"oral","wordsHash":"55d1dbb322c49e657074c99c22f509b8ccfa4e0ff636bd45d8d64f19959013f8","by":{"kind":"self"},"since":"2026-04-02"}', '{"at":"2026-04-02T09:00:00.000Z","on":"2026-04-02","actor":{"id":"mediatrice-a","roles":["mediator"]},"command":"consent.give","consulted":["deontology/no-outsider","deontology/representative-answers"],"acknowledged":[]}', 'd8bde29fbf73375144848b0704109e2f62fd59acd17d367643f7bab36e4749f9', 'EC6a7grG9ZIw7LC2P5FXsirDosv7fWuR4IjZ3l-h0nM');
INSERT INTO public.tdu_journal_event VALUES ('association-exemple', 43, 'mediation/association-exemple-000083', 6, 'association-exemple-000099', 'association-exemple-000098', 'mediation.Interviewed', '{"party":"association-exemple-000077","on":"2026-04-02","minutes":30}', '{"at":"2026-04-02T09:00:00.000Z","on":"2026-04-02","actor":{"id":"mediatrice-a","roles":["mediator"]},"command":"process.interview","consulted":["deontology/no-outsider","deontology/free-consent","deontology/no-party-decides","deontology/need-to-act","deontology/minimal-words","deontology/representative-consented"],"acknowledged":[]}', '5c14bbd6a2ba02fe2c61c9aabebe5f1fc81f3c4ca0f8b3227902918f22ff486d', 't7Tfeoe-_M1FjeCVpO-oVDwOIXAI-UGJ-IR6EcfxjN4');
INSERT INTO public.tdu_journal_event VALUES ('budget-exemple', 22, 'bank-procedure/offer', 2, 'budget-exemple-000048', 'budget-exemple-000047', 'bank-procedure.Stepped', '{"step":"granted","answerBy":null,"on":"2026-02-06"}', '{"at":"2026-11-23T09:00:00.000Z","on":"2026-11-23","actor":{"id":"mediator-1","roles":["mediator"]},"command":"budget.recordBankStep","consulted":[],"acknowledged":[]}', '5d7bfea62f2a8a7e5fe5501b83b04e9978a58068d401fc900091282c4cf80995', 'OftxGfZjT7BXpWipf0VAMY2e1oPNg538IngTcy3iJVQ');
INSERT INTO public.tdu_journal_event VALUES ('association-exemple', 44, 'mediation/association-exemple-000083', 7, 'association-exemple-000102', 'association-exemple-000101', 'mediation.Acted', '{"party":"association-exemple-000077","by":"together","on":"2026-04-02","minutes":30}', '{"at":"2026-04-02T09:00:00.000Z","on":"2026-04-02","actor":{"id":"mediatrice-a","roles":["mediator"]},"command":"process.act","consulted":["deontology/no-outsider","deontology/no-party-decides","deontology/need-to-act","deontology/do-together"],"acknowledged":[]}', '0b3c08335ba03e1b8bb5906de33243b1dfd93835d8c51787bf467609223aab7c', 'Vg3goBD8_5stGhGfAMGtQdh9bNPLFzN5L7qfjoV1-AY');
INSERT INTO public.tdu_journal_event VALUES ('association-exemple', 45, 'mediation/association-exemple-000083', 8, 'association-exemple-000104', 'association-exemple-000103', 'mediation.Exchanged', '{"from":"association-exemple-000077","to":"association-exemple-000080","on":"2026-04-02","minutes":15}', '{"at":"2026-04-02T09:00:00.000Z","on":"2026-04-02","actor":{"id":"mediatrice-a","roles":["mediator"]},"command":"process.shuttle","consulted":["deontology/no-outsider","deontology/free-consent","deontology/no-party-decides","deontology/need-to-act","deontology/minimal-words","deontology/representative-consented"],"acknowledged":[]}', '3eabbd9aca9d2f2e138e81228094a04f3403d6d41ff7010b305768719b280888', 'j7Xe5RjOotlTo8j856f-3WHPmk0NQ42loMGGOwuJnrc');
INSERT INTO public.tdu_journal_event VALUES ('association-exemple', 46, 'mediation/association-exemple-000083', 9, 'association-exemple-000106', 'association-exemple-000105', 'mediation.Exchanged', '{"from":"association-exemple-000080","to":"association-exemple-000077","on":"2026-04-02","minutes":15}', '{"at":"2026-04-02T09:00:00.000Z","on":"2026-04-02","actor":{"id":"mediatrice-a","roles":["mediator"]},"command":"process.shuttle","consulted":["deontology/no-outsider","deontology/free-consent","deontology/no-party-decides","deontology/need-to-act","deontology/minimal-words","deontology/representative-consented"],"acknowledged":[]}', '1b448cc395c97c6210a72de8b972ccb01a141489558999065a0f2f18e97f8189', '3OmnSOYGcS5-3JQvckAZZoUfLfLeAtfnZDDKd0sEZDw');
INSERT INTO public.tdu_journal_event VALUES ('association-exemple', 47, 'mediation/association-exemple-000083', 10, 'association-exemple-000109', 'association-exemple-000108', 'mediation.Agreed', '{"form":"written","extent":"partial","commitments":[{"commitment":"reexamen","by":"association-exemple-000080","what":{"~sealed":1,"subject":"association-exemple-000080","category":"narrative","stream":"mediation/association-exemple-000083","field":"commitments.0.what","cipher":"aes-256-gcm","text":"oqNpEyoMycXigfTp9aploaoMRm1eoQ9ElXmFsfvpZJChVvRfP8SETECwCV0gZXRjtIxP04eCNKlt84WbuOwVA4FHLkMKNot2A17Ohisz"}}],"on":"2026-04-02"}', '{"at":"2026-04-02T09:00:00.000Z","on":"2026-04-02","actor":{"id":"mediatrice-a","roles":["mediator"]},"command":"process.agree","consulted":["deontology/no-outsider","deontology/no-party-decides","deontology/need-to-act","deontology/minimal-words","deontology/no-waiver"],"acknowledged":[]}', 'f424744110d26497b38a63fe2d2ccf8970984fe2fbb55fcbf5f099ce04667d43', '2o1QWAag9mt52E7hT737u57xdUK2sINhOvVQ3AjU2do');
INSERT INTO public.tdu_journal_event VALUES ('association-exemple', 48, 'mediation/association-exemple-000083', 11, 'association-exemple-000111', 'association-exemple-000110', 'mediation.Closed', '{"outcome":"partial-agreement","on":"2026-04-02"}', '{"at":"2026-04-02T09:00:00.000Z","on":"2026-04-02","actor":{"id":"mediatrice-a","roles":["mediator"]},"command":"process.close","consulted":["deontology/no-outsider","deontology/no-party-decides","deontology/need-to-act"],"acknowledged":[]}', '4bb560041e3122271e84aba98e368b5bb67bd58adc56cacd4ad0ffff8da2850b', 'LrkM9F0hM-0Vf7zh_YWXGd5MR_k-ZrPdD-BqFiHP80U');
INSERT INTO public.tdu_journal_event VALUES ('association-exemple', 49, 'person/1001', 1, 'association-exemple-000113', 'association-exemple-000112', 'person.Registered', '{"name":{"~sealed":1,"subject":"1001","category":"identity","stream":"person/1001","field":"name","cipher":"aes-256-gcm","text":"KIClxz7K7RyCWcbD8hEAy2KxAA4qWHZ8wty9flfUgHHhLPbGXQskXkri","lookup":"name"},"phone":{"~sealed":1,"subject":"1001","category":"contact","stream":"person/1001","field":"phone","cipher":"aes-256-gcm","text":"guwZMxc2JVs2pCBn7MJsxGrjWgt3HUh_QSrsU1FZOUOuywyuIJy0LID11IU","lookup":"phone"},"capacity":"adult"}', '{"at":"2026-04-02T09:00:00.000Z","on":"2026-04-02","actor":{"id":"mediatrice-a","roles":["mediator"]},"command":"people.registerPerson","consulted":["deontology/no-outsider"],"acknowledged":[]}', '3965814630f8d73d7fbb3ce9743547103007addc5cef441d4a4a85cc5fafeb6a', 'wtiEUxHZdZu0B61GXZH_Jx2DObASW9l9makwLZ5i50o');
INSERT INTO public.tdu_journal_event VALUES ('association-exemple', 50, 'person/1002', 1, 'association-exemple-000115', 'association-exemple-000114', 'person.Registered', '{"name":{"~sealed":1,"subject":"1002","category":"identity","stream":"person/1002","field":"name","cipher":"aes-256-gcm","text":"gmROBqsJhFSw6lGd68JZMBOJoCsnP1kEpw-pp8Pzo9Jk_tPkIP8EHDap","lookup":"name"},"capacity":"adult"}', '{"at":"2026-04-02T09:00:00.000Z","on":"2026-04-02","actor":{"id":"mediatrice-a","roles":["mediator"]},"command":"people.registerPerson","consulted":["deontology/no-outsider"],"acknowledged":[]}', '0fb714b23c514cc3f763a54a975f21d53260e83877b916c481570febf0d2c15e', 'gvhEpTsuweeaqF9jTxdpBZ5NS8oNtvQbFMeJDGPZLiM');
INSERT INTO public.tdu_journal_event VALUES ('association-exemple', 51, 'institution/1001', 1, 'association-exemple-000117', 'association-exemple-000116', 'institution.Registered', '{"name":"Bailleur fictif numéroté","kind":"social-landlord"}', '{"at":"2026-04-02T09:00:00.000Z","on":"2026-04-02","actor":{"id":"mediatrice-a","roles":["mediator"]},"command":"people.registerInstitution","consulted":["deontology/no-outsider"],"acknowledged":[]}', '96f37a38c8c3fec0b41bc2b0e50cd0d179fa1c4d254f8c3a8b5fdfa0190b921b', 'eMbpm_hKSRl00j5squGk0xcZ39mlSAg59KmbBFlQFWw');
INSERT INTO public.tdu_journal_event VALUES ('association-exemple', 52, 'mediation/of-person-1001', 1, 'association-exemple-000119', 'association-exemple-000118', 'mediation.Opened', '{"origin":"person","parties":[{"kind":"person","id":"1001"},{"kind":"person","id":"1002"}],"register":"conflict","mode":"direct","on":"2026-04-02"}', '{"at":"2026-04-02T09:00:00.000Z","on":"2026-04-02","actor":{"id":"mediatrice-a","roles":["mediator"]},"command":"process.open","consulted":["deontology/no-outsider","deontology/no-party-decides"],"acknowledged":[]}', 'b49c0ae4187720c20eac5bd225ece7ea1d41446c90d46e4b94efb2f95efec4c7', '44mn3QjU2I6orBrbGvcCAt4DWU-MxkXYjpPGzrVmGLs');
INSERT INTO public.tdu_journal_event VALUES ('association-exemple', 53, 'mediation/of-person-1001', 2, 'association-exemple-000121', 'association-exemple-000120', 'mediation.Accepted', '{"on":"2026-04-02"}', '{"at":"2026-04-02T09:00:00.000Z","on":"2026-04-02","actor":{"id":"mediatrice-a","roles":["mediator"]},"command":"process.accept","consulted":["deontology/no-outsider","deontology/no-party-decides","deontology/need-to-act"],"acknowledged":[]}', 'bf45068d4102c0eb1c847f0d6a3c2f78fce9da731598b11d280f526c81f96991', 'PyKUabYfOYkFXthRmhWs2DwsZz93Ow9OlSZ-QoLyYkQ');
INSERT INTO public.tdu_journal_event VALUES ('association-exemple', 54, 'mediation/of-person-1001', 3, 'association-exemple-000123', 'association-exemple-000122', 'mediation.MediatorAssigned', '{"mediator":"mediatrice-a"}', '{"at":"2026-04-02T09:00:00.000Z","on":"2026-04-02","actor":{"id":"mediatrice-a","roles":["mediator"]},"command":"process.assign","consulted":["deontology/no-outsider","deontology/no-party-decides","deontology/no-conflict-of-interest","deontology/team-decides-team","deontology/no-counsel-of-one-side","deontology/living-practice"],"acknowledged":[]}', 'c4586138884b8b2f9af4e1f6bd6d65df9b3bc61d6d3334e12be1d63bb5912a97', 'cg39nqSpM7x4xeF_BDf-u7r7xr0BtonnScZTCNEqbVw');
INSERT INTO public.tdu_journal_event VALUES ('association-exemple', 55, 'consent/1001', 1, 'association-exemple-000125', 'association-exemple-000124', 'consent.Given', '{"consent":"of-person-1001-1001","purpose":{"kind":"mediation","mediation":"of-person-1001"},"words":"La médiation est libre.","language":"fr","means":"oral","wordsHash":"e1cb5924eac14599e4522674dd59ab0ec741a86049c7a70b4cf846588390e01f","by":{"kind":"self"},"since":"2026-04-02"}', '{"at":"2026-04-02T09:00:00.000Z","on":"2026-04-02","actor":{"id":"mediatrice-a","roles":["mediator"]},"command":"consent.give","consulted":["deontology/no-outsider","deontology/representative-answers"],"acknowledged":[]}', 'e699ed49c3c301d9bddcb681d12768f3c5abe3b48041a80a05cb8789032f8d84', 'IHRFmzPkG3mdKga87UrANiqYkP6cwt8bjKQfDBvJHcw');
INSERT INTO public.tdu_journal_event VALUES ('association-exemple', 56, 'consent/1002', 1, 'association-exemple-000127', 'association-exemple-000126', 'consent.Given', '{"consent":"of-person-1001-1002","purpose":{"kind":"mediation","mediation":"of-person-1001"},"words":"La médiation est libre.","language":"fr","means":"oral","wordsHash":"e1cb5924eac14599e4522674dd59ab0ec741a86049c7a70b4cf846588390e01f","by":{"kind":"self"},"since":"2026-04-02"}', '{"at":"2026-04-02T09:00:00.000Z","on":"2026-04-02","actor":{"id":"mediatrice-a","roles":["mediator"]},"command":"consent.give","consulted":["deontology/no-outsider","deontology/representative-answers"],"acknowledged":[]}', '045ff78e77e925308fbf7f9d2464b5f3adef6db1cc6ccae733715fb0963aec1d', 'QfLkl5vWi0N5D8M5y4RJBnw8sy4vuz9gQmBwg8noNgA');
INSERT INTO public.tdu_journal_event VALUES ('association-exemple', 57, 'mediation/of-person-1001', 4, 'association-exemple-000129', 'association-exemple-000128', 'mediation.Interviewed', '{"party":"1001","on":"2026-04-02","minutes":25,"notes":{"~sealed":1,"subject":"1001","category":"narrative","stream":"mediation/of-person-1001","field":"notes","cipher":"aes-256-gcm","text":"cGWh-Y2Y8RVy7NjB1n-C81Sfrk3sf7KI9uq3sy6GFpVzORpr6pF5ytbEOAcw_k8RXu07qY9o"}}', '{"at":"2026-04-02T09:00:00.000Z","on":"2026-04-02","actor":{"id":"mediatrice-a","roles":["mediator"]},"command":"process.interview","consulted":["deontology/no-outsider","deontology/free-consent","deontology/no-party-decides","deontology/need-to-act","deontology/minimal-words","deontology/representative-consented"],"acknowledged":[]}', '1df3a1107ad1d1ebc485fe046e1fe3f5a1b4b01eeed83b6ee38538a33a063a7e', 'VFDihbuj3c72fXn2WthmUdtG1jau6HNlC21XFAy1n18');
INSERT INTO public.tdu_journal_event VALUES ('association-exemple', 58, 'mediation/of-person-1001', 5, 'association-exemple-000131', 'association-exemple-000130', 'mediation.Interviewed', '{"party":"1002","on":"2026-04-02","minutes":25,"notes":{"~sealed":1,"subject":"1002","category":"narrative","stream":"mediation/of-person-1001","field":"notes","cipher":"aes-256-gcm","text":"_X9DOuHDg9FVDf46XQW1SgtSvt2YJWXVmyhqJI7VG2rzVOSLlSHCxIL1-UJ9h-s"}}', '{"at":"2026-04-02T09:00:00.000Z","on":"2026-04-02","actor":{"id":"mediatrice-a","roles":["mediator"]},"command":"process.interview","consulted":["deontology/no-outsider","deontology/free-consent","deontology/no-party-decides","deontology/need-to-act","deontology/minimal-words","deontology/representative-consented"],"acknowledged":[]}', 'e15a0781c7592039fd511cccc1eb99d1c9edec93e010ddd7acf27268b8580166', 'AbFBhbRZKYtg8oX5wunCi2D9Nx58LxkLxiYh8UJCg6o');
INSERT INTO public.tdu_journal_event VALUES ('association-exemple', 59, 'mediation/of-person-1001', 6, 'association-exemple-000133', 'association-exemple-000132', 'mediation.Met', '{"parties":["1001","1002"],"on":"2026-04-02","minutes":55}', '{"at":"2026-04-02T09:00:00.000Z","on":"2026-04-02","actor":{"id":"mediatrice-a","roles":["mediator"]},"command":"process.meet","consulted":["deontology/no-outsider","deontology/free-consent","deontology/no-party-decides","deontology/need-to-act","deontology/representative-consented","deontology/equal-listening"],"acknowledged":[]}', '614a2fa169c340f7bc184471711494f89fcaabac1355c6d284ed2084e9f88bad', 's-xiTLRRzo40E5VnVUgO_AIGRU5jk1GStOcgfG-8P34');
INSERT INTO public.tdu_journal_event VALUES ('association-exemple', 60, 'mediation/of-institution-1001', 1, 'association-exemple-000135', 'association-exemple-000134', 'mediation.Opened', '{"origin":"person","parties":[{"kind":"institution","id":"1001"},{"kind":"person","id":"1002"}],"register":"conflict","mode":"direct","on":"2026-04-02"}', '{"at":"2026-04-02T09:00:00.000Z","on":"2026-04-02","actor":{"id":"mediatrice-a","roles":["mediator"]},"command":"process.open","consulted":["deontology/no-outsider","deontology/no-party-decides"],"acknowledged":[]}', 'ba3d2165890e50c47577f7135292d005b91f9e39fd892b39e76d05adca133aaf', 'ocUUbPEkX5u495pRraKlv5W7Wx80khqtXBFvPjRfmIc');
INSERT INTO public.tdu_journal_event VALUES ('association-exemple', 61, 'mediation/of-institution-1001', 2, 'association-exemple-000137', 'association-exemple-000136', 'mediation.Accepted', '{"on":"2026-04-02"}', '{"at":"2026-04-02T09:00:00.000Z","on":"2026-04-02","actor":{"id":"mediatrice-a","roles":["mediator"]},"command":"process.accept","consulted":["deontology/no-outsider","deontology/no-party-decides","deontology/need-to-act"],"acknowledged":[]}', '4b182768d9d6a1496242dbafc874cfc5b3851a6ca49182a2d2e54c151a195c12', 'gpc80fMzMgxagQ8gKuPrDDL5Vsy2r6Dc-WV4h5N8zt8');
INSERT INTO public.tdu_journal_event VALUES ('association-exemple', 62, 'mediation/of-institution-1001', 3, 'association-exemple-000139', 'association-exemple-000138', 'mediation.MediatorAssigned', '{"mediator":"mediatrice-a"}', '{"at":"2026-04-02T09:00:00.000Z","on":"2026-04-02","actor":{"id":"mediatrice-a","roles":["mediator"]},"command":"process.assign","consulted":["deontology/no-outsider","deontology/no-party-decides","deontology/no-conflict-of-interest","deontology/team-decides-team","deontology/no-counsel-of-one-side","deontology/living-practice"],"acknowledged":[]}', 'e1add555ba48f01165a259cc3819ba06d08be9e1b7b60a1c5e87c2a778781a3f', 'oTikZFTR9Pd7yW81ultsLIwDRWIUvefwDjLBfb7cuJw');
INSERT INTO public.tdu_journal_event VALUES ('association-exemple', 63, 'consent/1001', 2, 'association-exemple-000141', 'association-exemple-000140', 'consent.Given', '{"consent":"of-institution-1001-1001","purpose":{"kind":"mediation","mediation":"of-institution-1001"},"words":"La médiation est libre.","language":"fr","means":"oral","wordsHash":"e1cb5924eac14599e4522674dd59ab0ec741a86049c7a70b4cf846588390e01f","by":{"kind":"self"},"since":"2026-04-02"}', '{"at":"2026-04-02T09:00:00.000Z","on":"2026-04-02","actor":{"id":"mediatrice-a","roles":["mediator"]},"command":"consent.give","consulted":["deontology/no-outsider","deontology/representative-answers"],"acknowledged":[]}', '7ede44d49c9daf203cc04e9b8ea43b51933a1e1e42b3c2f12af3d75b069af3c5', 'pJDZFBKOshdZsxWWtAwVWNAGpgJ3OwlqQB5sRAOfXK0');
INSERT INTO public.tdu_journal_event VALUES ('association-exemple', 64, 'consent/1002', 2, 'association-exemple-000143', 'association-exemple-000142', 'consent.Given', '{"consent":"of-institution-1001-1002","purpose":{"kind":"mediation","mediation":"of-institution-1001"},"words":"La médiation est libre.","language":"fr","means":"oral","wordsHash":"e1cb5924eac14599e4522674dd59ab0ec741a86049c7a70b4cf846588390e01f","by":{"kind":"self"},"since":"2026-04-02"}', '{"at":"2026-04-02T09:00:00.000Z","on":"2026-04-02","actor":{"id":"mediatrice-a","roles":["mediator"]},"command":"consent.give","consulted":["deontology/no-outsider","deontology/representative-answers"],"acknowledged":[]}', 'c2d19721a0fbdce4055f00bf817adaca654d0d0906ba1a78dd6887fe3f3508e8', 'znWQHCqTTtdkmjEqVVOCkJITeraLmyb4QZepG-2n3Wk');
INSERT INTO public.tdu_journal_event VALUES ('association-exemple', 99, 'project/jardin', 1, 'association-exemple-000213', 'association-exemple-000212', 'project.Proposed', '{"title":"Un jardin partagé","origin":"inhabitants","theme":"environment","mediations":[],"activities":[],"on":"2026-02-01"}', '{"at":"2026-04-02T09:00:00.000Z","on":"2026-04-02","actor":{"id":"mediatrice-a","roles":["mediator"]},"command":"projects.propose","consulted":["deontology/no-outsider"],"acknowledged":[]}', '44097035896a701212071992ef36e041d2df75a7e1fa33de719155b380d4dfa5', '_jnX2ZFYuLr9SOOnHEaJwV7IXNagZAjAGWKO2QaRwVM');
INSERT INTO public.tdu_journal_event VALUES ('association-exemple', 65, 'mediation/of-institution-1001', 4, 'association-exemple-000145', 'association-exemple-000144', 'mediation.Interviewed', '{"party":"1001","on":"2026-04-02","minutes":25,"notes":{"~sealed":1,"subject":"1001","category":"narrative","stream":"mediation/of-institution-1001","field":"notes","cipher":"aes-256-gcm","text":"CQuPXgyVg7jPhPiCm3rQLWWluElTAP5SrZ6iIsJVbJPbmtehPMvCk6hnhmpndtoD7wHWum3YTXk8wk8"}}', '{"at":"2026-04-02T09:00:00.000Z","on":"2026-04-02","actor":{"id":"mediatrice-a","roles":["mediator"]},"command":"process.interview","consulted":["deontology/no-outsider","deontology/free-consent","deontology/no-party-decides","deontology/need-to-act","deontology/minimal-words","deontology/representative-consented"],"acknowledged":[]}', '6d761d62a1ef6ba70dac2703d6f368521f240e205eb7e0d7fba8165a6b4c6ee3', 'aMBlW9lYz7203c24s330MqZJCEIpDiGheJ8Bw-XTta0');
INSERT INTO public.tdu_journal_event VALUES ('association-exemple', 66, 'mediation/of-institution-1001', 5, 'association-exemple-000147', 'association-exemple-000146', 'mediation.Interviewed', '{"party":"1002","on":"2026-04-02","minutes":25,"notes":{"~sealed":1,"subject":"1002","category":"narrative","stream":"mediation/of-institution-1001","field":"notes","cipher":"aes-256-gcm","text":"WHGvp1l2GwBlSHwEaocjiQ-iOHhgPfexNyznXdmnvyDFasNYuRy3_8EcGQZQNuo"}}', '{"at":"2026-04-02T09:00:00.000Z","on":"2026-04-02","actor":{"id":"mediatrice-a","roles":["mediator"]},"command":"process.interview","consulted":["deontology/no-outsider","deontology/free-consent","deontology/no-party-decides","deontology/need-to-act","deontology/minimal-words","deontology/representative-consented"],"acknowledged":[]}', 'e575d14c1cd8c2601721914bc8a4e170c53dc8294d957b71021657283632e150', 'wuJBHHkvu6Cqz_dwtnV9a6HZlqbTuI3vorPUEB8M_oQ');
INSERT INTO public.tdu_journal_event VALUES ('association-exemple', 67, 'mediation/of-institution-1001', 6, 'association-exemple-000149', 'association-exemple-000148', 'mediation.Met', '{"parties":["1001","1002"],"on":"2026-04-02","minutes":55}', '{"at":"2026-04-02T09:00:00.000Z","on":"2026-04-02","actor":{"id":"mediatrice-a","roles":["mediator"]},"command":"process.meet","consulted":["deontology/no-outsider","deontology/free-consent","deontology/no-party-decides","deontology/need-to-act","deontology/representative-consented","deontology/equal-listening"],"acknowledged":[]}', '8a7de00bd3cbcaf052c16ad10f82f9ee03074978613f16a89d669db68ac3b345', 'zlKQSgOlhrjP0AH22nj7zv_vCXTOM9VPYWX2muazyeQ');
INSERT INTO public.tdu_journal_event VALUES ('association-exemple', 68, 'institution/mairie', 1, 'association-exemple-000151', 'association-exemple-000150', 'institution.Registered', '{"name":"Mairie fictive","kind":"town-hall"}', '{"at":"2026-04-02T09:00:00.000Z","on":"2026-04-02","actor":{"id":"directrice","roles":["director"]},"command":"people.registerInstitution","consulted":["deontology/no-outsider"],"acknowledged":[]}', '1c0508c1ce501b40620a2267efc8bd61252d1d4180d0ee1ffc4afe3659c780a6', 'vwc-65_wU7q92tKhC4QGy3h4qCxy7CQ4-d91uTUhtes');
INSERT INTO public.tdu_journal_event VALUES ('association-exemple', 69, 'partner/mairie', 1, 'association-exemple-000153', 'association-exemple-000152', 'partner.Described', '{"roles":["funder","institution"]}', '{"at":"2026-04-02T09:00:00.000Z","on":"2026-04-02","actor":{"id":"directrice","roles":["director"]},"command":"partners.describe","consulted":["deontology/no-outsider"],"acknowledged":[]}', 'bfd25b2a51af4cf0a505faf5a2b61139e342ff16ff095688025d5d46060373b1', 'KgjI9ookbHVMsgLLUv4KmcI0B-kQIWYH83myBdRhbts');
INSERT INTO public.tdu_journal_event VALUES ('association-exemple', 70, 'convention/contrat-2026', 1, 'association-exemple-000155', 'association-exemple-000154', 'convention.Signed', '{"funder":"mairie","kind":"operating-grant","title":"Contrat fictif","from":"2026-01-01","to":"2026-12-31","commitments":[{"commitment":"acts","words":"20 actes par an","indicator":"registers/activities","target":20}],"reports":[{"report":"annual","words":"Bilan annuel","due":"2027-03-31","from":"2026-01-01","to":"2026-12-31"}],"on":"2026-04-02"}', '{"at":"2026-04-02T09:00:00.000Z","on":"2026-04-02","actor":{"id":"directrice","roles":["director"]},"command":"partners.signConvention","consulted":["deontology/no-outsider"],"acknowledged":[]}', '1e1e829129e667e457ca00d819f15a50d50a030b7fed7790c11d905a1b98fa49', 'kzj-6rVXEMGX_NDIXqTbDzBgQsgaBsF6XnZmQPNNdNE');
INSERT INTO public.tdu_journal_event VALUES ('association-exemple', 71, 'activity/presence-01', 1, 'association-exemple-000157', 'association-exemple-000156', 'activity.Recorded', '{"on":"2026-01-12","register":"presence","minutes":20,"persons":1,"mediator":"mediatrice-a","commune":"66136","theme":"housing","conventions":["contrat-2026"]}', '{"at":"2026-04-02T09:00:00.000Z","on":"2026-04-02","actor":{"id":"mediatrice-a","roles":["mediator"]},"command":"registers.record","consulted":["deontology/no-outsider","deontology/anonymous-watch","deontology/do-together-in-registers"],"acknowledged":[]}', 'ae774d410604cf7b73378ce986d8757c3d9301022538fe3c602d4695285b6f73', '_gI_t-Wr1Ms3JbdrduyR04CUUs3Zu1AARfXkWjzGYLc');
INSERT INTO public.tdu_journal_event VALUES ('association-exemple', 72, 'activity/presence-02', 1, 'association-exemple-000159', 'association-exemple-000158', 'activity.Recorded', '{"on":"2026-02-12","register":"presence","minutes":25,"persons":2,"mediator":"mediatrice-a","commune":"66136","theme":"housing","conventions":["contrat-2026"]}', '{"at":"2026-04-02T09:00:00.000Z","on":"2026-04-02","actor":{"id":"mediatrice-a","roles":["mediator"]},"command":"registers.record","consulted":["deontology/no-outsider","deontology/anonymous-watch","deontology/do-together-in-registers"],"acknowledged":[]}', '08786c4a8aefa6708fda9a1b8e9f6d37d89033baa719332b2b6c064f7680b871', '9STpwhZ5cT97Owbrcvp3xlFJAeAyGnUIOY1TXdjyH_w');
INSERT INTO public.tdu_journal_event VALUES ('association-exemple', 73, 'activity/presence-03', 1, 'association-exemple-000161', 'association-exemple-000160', 'activity.Recorded', '{"on":"2026-03-12","register":"presence","minutes":30,"persons":3,"mediator":"mediatrice-a","commune":"66136","theme":"housing","conventions":["contrat-2026"]}', '{"at":"2026-04-02T09:00:00.000Z","on":"2026-04-02","actor":{"id":"mediatrice-a","roles":["mediator"]},"command":"registers.record","consulted":["deontology/no-outsider","deontology/anonymous-watch","deontology/do-together-in-registers"],"acknowledged":[]}', 'd3baba974ed6bb85842ce0aafd92e94752e6646678bfff9eee35553a7777940c', 'W-rn0n4aS_2OCZOorK2kJDFvha42uN89nwxvTI3_UQc');
INSERT INTO public.tdu_journal_event VALUES ('association-exemple', 74, 'activity/conflict-01', 1, 'association-exemple-000163', 'association-exemple-000162', 'activity.Recorded', '{"on":"2026-01-12","register":"conflict","minutes":35,"persons":4,"mediator":"mediatrice-a","commune":"66136","theme":"housing","conventions":["contrat-2026"]}', '{"at":"2026-04-02T09:00:00.000Z","on":"2026-04-02","actor":{"id":"mediatrice-a","roles":["mediator"]},"command":"registers.record","consulted":["deontology/no-outsider","deontology/anonymous-watch","deontology/do-together-in-registers"],"acknowledged":[]}', 'f34705a671dbb194d5ccb3127ab949cc0ee0ebd1d4583bb755fef558f8af1bc7', 'KLB1QvuqcNckeEIgpKqPsNzTN0lJJJ0VBRX7HbuSIM0');
INSERT INTO public.tdu_journal_event VALUES ('association-exemple', 75, 'activity/conflict-02', 1, 'association-exemple-000165', 'association-exemple-000164', 'activity.Recorded', '{"on":"2026-02-12","register":"conflict","minutes":40,"persons":1,"mediator":"mediatrice-a","commune":"66136","theme":"housing","conventions":["contrat-2026"]}', '{"at":"2026-04-02T09:00:00.000Z","on":"2026-04-02","actor":{"id":"mediatrice-a","roles":["mediator"]},"command":"registers.record","consulted":["deontology/no-outsider","deontology/anonymous-watch","deontology/do-together-in-registers"],"acknowledged":[]}', '3c435477f63a610fc7f11a194853f8d66250e3d437ae70612a43b28169969f29', '7gGIxeXnx3aCUrd1xyqCxiT9DamTbve3EtJJRcniVdM');
INSERT INTO public.tdu_journal_event VALUES ('association-exemple', 76, 'activity/conflict-03', 1, 'association-exemple-000167', 'association-exemple-000166', 'activity.Recorded', '{"on":"2026-03-12","register":"conflict","minutes":45,"persons":2,"mediator":"mediatrice-a","commune":"66136","theme":"housing","conventions":["contrat-2026"]}', '{"at":"2026-04-02T09:00:00.000Z","on":"2026-04-02","actor":{"id":"mediatrice-a","roles":["mediator"]},"command":"registers.record","consulted":["deontology/no-outsider","deontology/anonymous-watch","deontology/do-together-in-registers"],"acknowledged":[]}', '9d4b6600746fcc27b152302a96728bf8a47788a03963477e382966f7d8249024', 'cYtLFiWUnWEEOfws33AMvvuGslKbI07poqUPfAi-W4w');
INSERT INTO public.tdu_journal_event VALUES ('association-exemple', 77, 'activity/inform-01', 1, 'association-exemple-000169', 'association-exemple-000168', 'activity.Recorded', '{"on":"2026-01-12","register":"inform","minutes":50,"persons":3,"mediator":"mediatrice-a","commune":"66136","theme":"housing","conventions":["contrat-2026"]}', '{"at":"2026-04-02T09:00:00.000Z","on":"2026-04-02","actor":{"id":"mediatrice-a","roles":["mediator"]},"command":"registers.record","consulted":["deontology/no-outsider","deontology/anonymous-watch","deontology/do-together-in-registers"],"acknowledged":[]}', '395bbc46ef921111434affc094bedd35bfdf4039a45c17226b4a0680fbc1c60b', 'm80tHjkLXPhS1ht3nprx1qpDnE1KuuR01GO6Aq0FZwg');
INSERT INTO public.tdu_journal_event VALUES ('association-exemple', 78, 'activity/inform-02', 1, 'association-exemple-000171', 'association-exemple-000170', 'activity.Recorded', '{"on":"2026-02-12","register":"inform","minutes":55,"persons":4,"mediator":"mediatrice-a","commune":"66136","theme":"housing","conventions":["contrat-2026"]}', '{"at":"2026-04-02T09:00:00.000Z","on":"2026-04-02","actor":{"id":"mediatrice-a","roles":["mediator"]},"command":"registers.record","consulted":["deontology/no-outsider","deontology/anonymous-watch","deontology/do-together-in-registers"],"acknowledged":[]}', 'e360b75629bfa442a87b35ecf485c508782afc9aacb2cc43a809fd7c3850d7b8', 'JUVd3F6zwldZwD4N0VscGZ6me0vwnVO7muS5cCnVyj8');
INSERT INTO public.tdu_journal_event VALUES ('association-exemple', 79, 'activity/inform-03', 1, 'association-exemple-000173', 'association-exemple-000172', 'activity.Recorded', '{"on":"2026-03-12","register":"inform","minutes":60,"persons":1,"mediator":"mediatrice-a","commune":"66136","theme":"housing","conventions":["contrat-2026"]}', '{"at":"2026-04-02T09:00:00.000Z","on":"2026-04-02","actor":{"id":"mediatrice-a","roles":["mediator"]},"command":"registers.record","consulted":["deontology/no-outsider","deontology/anonymous-watch","deontology/do-together-in-registers"],"acknowledged":[]}', '61fc2161757caef1a60cbaf370eb96446ae67d21918c9ef9bb9fc0e494567374', 'XUfC5dSkJ4zdT3lEos6lJktIgpkmUUPRckMhfTWoBvU');
INSERT INTO public.tdu_journal_event VALUES ('association-exemple', 80, 'activity/watch-01', 1, 'association-exemple-000175', 'association-exemple-000174', 'activity.Recorded', '{"on":"2026-01-12","register":"watch","minutes":65,"persons":2,"mediator":"mediatrice-a","commune":"66136","theme":"housing","conventions":["contrat-2026"]}', '{"at":"2026-04-02T09:00:00.000Z","on":"2026-04-02","actor":{"id":"mediatrice-a","roles":["mediator"]},"command":"registers.record","consulted":["deontology/no-outsider","deontology/anonymous-watch","deontology/do-together-in-registers"],"acknowledged":[]}', 'f19e54222e758776e4923361791800df156e4472a967c62b21a69a1ded3b3a49', 'Qk9TJdq_ETT9KrDk13RePU_chgIjQReTd2Cl4Gm8bEU');
INSERT INTO public.tdu_journal_event VALUES ('association-exemple', 81, 'activity/watch-02', 1, 'association-exemple-000177', 'association-exemple-000176', 'activity.Recorded', '{"on":"2026-02-12","register":"watch","minutes":70,"persons":3,"mediator":"mediatrice-a","commune":"66136","theme":"housing","conventions":["contrat-2026"]}', '{"at":"2026-04-02T09:00:00.000Z","on":"2026-04-02","actor":{"id":"mediatrice-a","roles":["mediator"]},"command":"registers.record","consulted":["deontology/no-outsider","deontology/anonymous-watch","deontology/do-together-in-registers"],"acknowledged":[]}', 'b7f52ba857b47c802cfc0027643a8a46a5b09850885480733f6aafaa81ac712a', 'jDDQDuOca10faXcGs76-zTTOtb6BloApzsPRc7_oh4U');
INSERT INTO public.tdu_journal_event VALUES ('association-exemple', 82, 'activity/watch-03', 1, 'association-exemple-000179', 'association-exemple-000178', 'activity.Recorded', '{"on":"2026-03-12","register":"watch","minutes":75,"persons":4,"mediator":"mediatrice-a","commune":"66136","theme":"housing","conventions":["contrat-2026"]}', '{"at":"2026-04-02T09:00:00.000Z","on":"2026-04-02","actor":{"id":"mediatrice-a","roles":["mediator"]},"command":"registers.record","consulted":["deontology/no-outsider","deontology/anonymous-watch","deontology/do-together-in-registers"],"acknowledged":[]}', '4db332b10aa4cc77a37c3863ee65065ab930092bc74b7d601e30683a21d7758c', 'KIhV3fOQSCh-QcoRRAV7lautyPWdjcq6ySzcyoCMxYI');
INSERT INTO public.tdu_journal_event VALUES ('association-exemple', 83, 'activity/partner-01', 1, 'association-exemple-000181', 'association-exemple-000180', 'activity.Recorded', '{"on":"2026-01-12","register":"partner","minutes":80,"persons":1,"mediator":"mediatrice-a","commune":"66136","theme":"housing","conventions":["contrat-2026"]}', '{"at":"2026-04-02T09:00:00.000Z","on":"2026-04-02","actor":{"id":"mediatrice-a","roles":["mediator"]},"command":"registers.record","consulted":["deontology/no-outsider","deontology/anonymous-watch","deontology/do-together-in-registers"],"acknowledged":[]}', '6643e9d1a1cb3edc74cad03fc9cfa3f3c0daf61dea0dfd3f11c5db97c2074d52', 'QfpObUNgF5e0kvUB2ojSddxoRb9oyoKMNH5bX7t43BE');
INSERT INTO public.tdu_journal_event VALUES ('association-exemple', 84, 'activity/partner-02', 1, 'association-exemple-000183', 'association-exemple-000182', 'activity.Recorded', '{"on":"2026-02-12","register":"partner","minutes":85,"persons":2,"mediator":"mediatrice-a","commune":"66136","theme":"housing","conventions":["contrat-2026"]}', '{"at":"2026-04-02T09:00:00.000Z","on":"2026-04-02","actor":{"id":"mediatrice-a","roles":["mediator"]},"command":"registers.record","consulted":["deontology/no-outsider","deontology/anonymous-watch","deontology/do-together-in-registers"],"acknowledged":[]}', '39e6be7b76f544317e159628fb634e551c885d09592817c2971644047ff20442', '6GKEhRX9nvFSpOPj6ocqxPZKZfjKoMjmtHgYtx1k_uc');
INSERT INTO public.tdu_journal_event VALUES ('association-exemple', 85, 'activity/partner-03', 1, 'association-exemple-000185', 'association-exemple-000184', 'activity.Recorded', '{"on":"2026-03-12","register":"partner","minutes":90,"persons":3,"mediator":"mediatrice-a","commune":"66136","theme":"housing","conventions":["contrat-2026"]}', '{"at":"2026-04-02T09:00:00.000Z","on":"2026-04-02","actor":{"id":"mediatrice-a","roles":["mediator"]},"command":"registers.record","consulted":["deontology/no-outsider","deontology/anonymous-watch","deontology/do-together-in-registers"],"acknowledged":[]}', '6ee894a0578467d95dd598f5051c9a261cd1a9ce108ca6cb5fd65b45ba0f44ff', '2zAJKtcSEB9ISaC_lcfcfCOjINNARWdHQg56eDWL4y0');
INSERT INTO public.tdu_journal_event VALUES ('association-exemple', 86, 'activity/institution-01', 1, 'association-exemple-000187', 'association-exemple-000186', 'activity.Recorded', '{"on":"2026-01-12","register":"institution","minutes":95,"persons":4,"mediator":"mediatrice-a","commune":"66136","theme":"housing","conventions":["contrat-2026"]}', '{"at":"2026-04-02T09:00:00.000Z","on":"2026-04-02","actor":{"id":"mediatrice-a","roles":["mediator"]},"command":"registers.record","consulted":["deontology/no-outsider","deontology/anonymous-watch","deontology/do-together-in-registers"],"acknowledged":[]}', 'cc8c8a87499600583f8526b677159b10aa76bd7c99614b7017a07c29895a66b3', 'Zcc86BjRcL07YehUF0p-LnuHOhp8yWHL0SBRQHHDk9Q');
INSERT INTO public.tdu_journal_event VALUES ('association-exemple', 87, 'activity/institution-02', 1, 'association-exemple-000189', 'association-exemple-000188', 'activity.Recorded', '{"on":"2026-02-12","register":"institution","minutes":100,"persons":1,"mediator":"mediatrice-a","commune":"66136","theme":"housing","conventions":["contrat-2026"]}', '{"at":"2026-04-02T09:00:00.000Z","on":"2026-04-02","actor":{"id":"mediatrice-a","roles":["mediator"]},"command":"registers.record","consulted":["deontology/no-outsider","deontology/anonymous-watch","deontology/do-together-in-registers"],"acknowledged":[]}', '157446b22770bb317eda1ca930d1580bc67ab47800753678e4a2da7ec8f8d790', 'ikMCoCPWPNHUh5NjXAum7rowHPydLZzzUMEnXhcE2WY');
INSERT INTO public.tdu_journal_event VALUES ('association-exemple', 88, 'activity/institution-03', 1, 'association-exemple-000191', 'association-exemple-000190', 'activity.Recorded', '{"on":"2026-03-12","register":"institution","minutes":105,"persons":2,"mediator":"mediatrice-a","commune":"66136","theme":"housing","conventions":["contrat-2026"]}', '{"at":"2026-04-02T09:00:00.000Z","on":"2026-04-02","actor":{"id":"mediatrice-a","roles":["mediator"]},"command":"registers.record","consulted":["deontology/no-outsider","deontology/anonymous-watch","deontology/do-together-in-registers"],"acknowledged":[]}', 'a49a7987a74137150c7580de7260ced386b1d8903c69a876a4f0279d38903db3', 'xCo6ozFf2ghrrpQ0RahQu1KBFqhSpwku5U-oFv_zoqs');
INSERT INTO public.tdu_journal_event VALUES ('association-exemple', 89, 'activity/consultation-01', 1, 'association-exemple-000193', 'association-exemple-000192', 'activity.Recorded', '{"on":"2026-01-12","register":"consultation","minutes":110,"persons":3,"mediator":"mediatrice-a","commune":"66136","theme":"housing","conventions":["contrat-2026"]}', '{"at":"2026-04-02T09:00:00.000Z","on":"2026-04-02","actor":{"id":"mediatrice-a","roles":["mediator"]},"command":"registers.record","consulted":["deontology/no-outsider","deontology/anonymous-watch","deontology/do-together-in-registers"],"acknowledged":[]}', '5e87299d2836806de57cf9fe182a65cebc2912571f1ca1f8d7413253bb1e081d', 'Db53I8LFQ8Tm6A-YfQwpmHHVhsAbktzCCdNrzR6zphY');
INSERT INTO public.tdu_journal_event VALUES ('association-exemple', 90, 'activity/consultation-02', 1, 'association-exemple-000195', 'association-exemple-000194', 'activity.Recorded', '{"on":"2026-02-12","register":"consultation","minutes":115,"persons":4,"mediator":"mediatrice-a","commune":"66136","theme":"housing","conventions":["contrat-2026"]}', '{"at":"2026-04-02T09:00:00.000Z","on":"2026-04-02","actor":{"id":"mediatrice-a","roles":["mediator"]},"command":"registers.record","consulted":["deontology/no-outsider","deontology/anonymous-watch","deontology/do-together-in-registers"],"acknowledged":[]}', '956207edbab2fa617edb9bdb46bfb8aea4b4236e83da8d6a0f3a895564687047', 'Qn19rcAoYZMhG21UUdPuZw5OG9Vi3tptRcdXjWlxAXM');
INSERT INTO public.tdu_journal_event VALUES ('association-exemple', 91, 'activity/consultation-03', 1, 'association-exemple-000197', 'association-exemple-000196', 'activity.Recorded', '{"on":"2026-03-12","register":"consultation","minutes":120,"persons":1,"mediator":"mediatrice-a","commune":"66136","theme":"housing","conventions":["contrat-2026"]}', '{"at":"2026-04-02T09:00:00.000Z","on":"2026-04-02","actor":{"id":"mediatrice-a","roles":["mediator"]},"command":"registers.record","consulted":["deontology/no-outsider","deontology/anonymous-watch","deontology/do-together-in-registers"],"acknowledged":[]}', '93049a993f99c2bb5649be60a3afb064e1dbb2752628d48c3ce232df0fb3b4ac', 'l9lNMCZGmp5qeDfpV4T2ZZ4QkveWpej0DVe4I2cPyA4');
INSERT INTO public.tdu_journal_event VALUES ('association-exemple', 92, 'activity/collective-01', 1, 'association-exemple-000199', 'association-exemple-000198', 'activity.Recorded', '{"on":"2026-01-12","register":"collective","minutes":125,"persons":2,"mediator":"mediatrice-a","commune":"66136","theme":"housing","conventions":["contrat-2026"]}', '{"at":"2026-04-02T09:00:00.000Z","on":"2026-04-02","actor":{"id":"mediatrice-a","roles":["mediator"]},"command":"registers.record","consulted":["deontology/no-outsider","deontology/anonymous-watch","deontology/do-together-in-registers"],"acknowledged":[]}', '612ccc6107ecbbbdb685562002cf77beb3dc2d59b399740615ea909ecccdcfa2', 'MMTpj79rEWDuAEIyGDTgiS1bHdubpm3rBhDU94vnILY');
INSERT INTO public.tdu_journal_event VALUES ('association-exemple', 93, 'activity/collective-02', 1, 'association-exemple-000201', 'association-exemple-000200', 'activity.Recorded', '{"on":"2026-02-12","register":"collective","minutes":130,"persons":3,"mediator":"mediatrice-a","commune":"66136","theme":"housing","conventions":["contrat-2026"]}', '{"at":"2026-04-02T09:00:00.000Z","on":"2026-04-02","actor":{"id":"mediatrice-a","roles":["mediator"]},"command":"registers.record","consulted":["deontology/no-outsider","deontology/anonymous-watch","deontology/do-together-in-registers"],"acknowledged":[]}', '6f1f1ebe44de16206935c1f0d1357427703abadac32a7e12969d82a96a975ab0', '3EeW3j5kBFTolqjC1KdogpV-rouSlpg0fDumLTyQLWo');
INSERT INTO public.tdu_journal_event VALUES ('association-exemple', 94, 'activity/collective-03', 1, 'association-exemple-000203', 'association-exemple-000202', 'activity.Recorded', '{"on":"2026-03-12","register":"collective","minutes":135,"persons":4,"mediator":"mediatrice-a","commune":"66136","theme":"housing","conventions":["contrat-2026"]}', '{"at":"2026-04-02T09:00:00.000Z","on":"2026-04-02","actor":{"id":"mediatrice-a","roles":["mediator"]},"command":"registers.record","consulted":["deontology/no-outsider","deontology/anonymous-watch","deontology/do-together-in-registers"],"acknowledged":[]}', '036cf872cdd61029154d53110784b6292752ca44cc032ada0ba281e47bae273c', 'xFTp0KDjSrDxP1J8oFvsFPlXdJnlIBd8kKNVeU4v8cw');
INSERT INTO public.tdu_journal_event VALUES ('association-exemple', 95, 'activity/inform-01', 2, 'association-exemple-000205', 'association-exemple-000204', 'activity.Corrected', '{"on":"2026-01-13","register":"inform","minutes":90,"persons":6,"mediator":"mediatrice-a","commune":"66136","theme":"energy"}', '{"at":"2026-04-02T09:00:00.000Z","on":"2026-04-02","actor":{"id":"mediatrice-a","roles":["mediator"]},"command":"registers.correct","consulted":["deontology/no-outsider","deontology/anonymous-watch","deontology/do-together-in-registers"],"acknowledged":[]}', '35d5fa32cfbf86e3d7f7b7562cca0b5d0931b4ca6294a98a7f1b3fc35131afe0', 'joEW9MJDYl8rpjbKbzPc9C1FiD7wSA8K_wcvHYrhVus');
INSERT INTO public.tdu_journal_event VALUES ('association-exemple', 96, 'activity/presence-02', 2, 'association-exemple-000207', 'association-exemple-000206', 'activity.Cancelled', '{"on":"2026-04-02"}', '{"at":"2026-04-02T09:00:00.000Z","on":"2026-04-02","actor":{"id":"mediatrice-a","roles":["mediator"]},"command":"registers.cancel","consulted":["deontology/no-outsider"],"acknowledged":[]}', 'b2d30c70e0d9ca1e598d83fc87c9c66ff76dee32dd555374a7cd20fbb565c008', 'fbqWHdlBXyUpGYp9CAAtHOYqySRGdl73qXp8JgDLei8');
INSERT INTO public.tdu_journal_event VALUES ('association-exemple', 97, 'issue/banc', 1, 'association-exemple-000209', 'association-exemple-000208', 'issue.Raised', '{"title":"Un banc devant l''école","theme":"neighbourhood","voices":12,"activities":[],"on":"2026-02-20"}', '{"at":"2026-04-02T09:00:00.000Z","on":"2026-04-02","actor":{"id":"mediatrice-a","roles":["mediator"]},"command":"consultation.raise","consulted":["deontology/no-outsider"],"acknowledged":[]}', 'b6fa2cefb56d1ba81e97e501cc95cbc6d274836fb27312bc8355baa9b57d7766', 'FP8d-VJiZfDCS_zGx-eGlsiC4jUv9FnC6MZTCTTUkvk');
INSERT INTO public.tdu_journal_event VALUES ('association-exemple', 98, 'issue/banc', 2, 'association-exemple-000211', 'association-exemple-000210', 'issue.Conveyed', '{"institution":"mairie","expectedOn":"2027-02-20","on":"2026-02-23"}', '{"at":"2026-04-02T09:00:00.000Z","on":"2026-04-02","actor":{"id":"mediatrice-a","roles":["mediator"]},"command":"consultation.convey","consulted":["deontology/no-outsider"],"acknowledged":[]}', '864e1143c79cf390173115e61b3a7c0f3eded05e02bfaec0c5876fa2b72e6c59', 'n1T-YEkI6qK-tA2MSn8raA1K6bVmx0wwuUwQmRTY7IY');
INSERT INTO public.tdu_journal_event VALUES ('association-exemple', 101, 'person/gone', 1, 'association-exemple-000217', 'association-exemple-000216', 'person.Registered', '{"name":{"~sealed":1,"subject":"gone","category":"identity","stream":"person/gone","field":"name","cipher":"aes-256-gcm","text":"SfPAdq1k8zMGetlv3RBlvGx8UTg5Z0nWIpHzxxW5n8uF3ucacY5s9bebU0vXeY0","lookup":"name"},"phone":{"~sealed":1,"subject":"gone","category":"contact","stream":"person/gone","field":"phone","cipher":"aes-256-gcm","text":"cNXKyUcF-XivR9Ce6Gv0O6HhvCCWAx0g2Kg516cBr6P1dTLS2oX8BEQAIX8","lookup":"phone"},"capacity":"adult"}', '{"at":"2026-04-02T09:00:00.000Z","on":"2026-04-02","actor":{"id":"mediatrice-a","roles":["mediator"]},"command":"people.registerPerson","consulted":["deontology/no-outsider"],"acknowledged":[]}', 'ccb7a63e3c01e4cd32e59d71477c308dad6fd8df8176ff73c27df82e5df3456c', 'HsKd6XA-VkIpkfR_xlq0NrEAaaju-8oIz46j4qcTDWo');
INSERT INTO public.tdu_journal_event VALUES ('association-exemple', 102, 'disclosure/gone', 1, 'association-exemple-000220', 'association-exemple-000218', 'disclosure.AccessGiven', '{"recipient":"gone","categories":["contact","identity"],"outlet":"privacy.export","on":"2026-04-02"}', '{"at":"2026-04-02T09:00:00.000Z","on":"2026-04-02","actor":{"id":"directrice","roles":["director"]},"command":"privacy.giveAccess","consulted":["deontology/no-outsider"],"acknowledged":[]}', '0851e4157668718cff4dc813e3036d11c466cdff714cbd5d899f8d22629a7045', 'Xg3PETxfq6xhQrcZ3HxmyUBjqnV6VsKArdRgbq_-Biw');
INSERT INTO public.tdu_journal_event VALUES ('association-exemple', 103, 'person/gone', 2, 'association-exemple-000222', 'association-exemple-000221', 'person.Erased', '{"ground":"request"}', '{"at":"2026-04-02T09:00:00.000Z","on":"2026-04-02","actor":{"id":"directrice","roles":["director"]},"command":"privacy.erase","consulted":["deontology/no-outsider"],"acknowledged":[]}', '9047ef6935a25d5a944b44c3ad9834a627e037a35c3f90086a8167335cf97583', 'c_7VZMLuo6YZddj8ZPlzcIE4mxy1qT3L01ZWRS1ZSgg');
INSERT INTO public.tdu_journal_event VALUES ('budget-exemple', 1, 'person/camille', 1, 'budget-exemple-000002', 'budget-exemple-000001', 'person.Registered', '{"name":{"~sealed":1,"subject":"camille","category":"identity","stream":"person/camille","field":"name","cipher":"aes-256-gcm","text":"0qeQw5Yn_ax5sEWL7XGakPEX-4ahiI5LpXw9LWtfzeB1yf45Vg-ZNNZ5K2PA","lookup":"name"},"address":{"~sealed":1,"subject":"camille","category":"contact","stream":"person/camille","field":"address","cipher":"aes-256-gcm","text":"X1ph1-mijzf4Y_vlsVKUw0UGDN5-UNmJidRv85wHSY2aR2mP5ml8yyQzcTefMS-4UqzlrkHU_Ps"},"capacity":"adult"}', '{"at":"2026-11-23T09:00:00.000Z","on":"2026-11-23","actor":{"id":"mediator-1","roles":["mediator"]},"command":"people.registerPerson","consulted":["deontology/no-outsider"],"acknowledged":[]}', '2d013ef1f96e6a74c06290c1712f1bfd67846b5a75ed7ff8818bafc640bd01f7', 'IejGFBb0BEiYY_iS5Y0t17iladt4WiI7gg0jeq4H2Zg');
INSERT INTO public.tdu_journal_event VALUES ('budget-exemple', 2, 'person/sacha', 1, 'budget-exemple-000004', 'budget-exemple-000003', 'person.Registered', '{"name":{"~sealed":1,"subject":"sacha","category":"identity","stream":"person/sacha","field":"name","cipher":"aes-256-gcm","text":"QnrC-PprhI-Vlt5VK1ePBk5tjqv8itBnuecfbLYgjbWVMubK1M1EP0LBRg","lookup":"name"},"capacity":"adult"}', '{"at":"2026-11-23T09:00:00.000Z","on":"2026-11-23","actor":{"id":"mediator-1","roles":["mediator"]},"command":"people.registerPerson","consulted":["deontology/no-outsider"],"acknowledged":[]}', '8c3a2b89e3f7db275c06c65d35628c95c813f387ab9e05ce5d4b4496f2197706', 'ffWVuay8w0emzRUUjI5JW1gJ-OqABF4wTlSmt27tLpE');
INSERT INTO public.tdu_journal_event VALUES ('budget-exemple', 3, 'budget-file/famille-exemple', 1, 'budget-exemple-000006', 'budget-exemple-000005', 'budget-file.Opened', '{"holder":"camille","support":"accompaniment","entryChannel":"landlord","contactMode":"in-person","motives":["arrears","income-drop"],"householdType":"couple-with-children","housingStatus":"social-tenant","employmentStatus":"permanent","conventions":[],"on":"2026-01-12"}', '{"at":"2026-11-23T09:00:00.000Z","on":"2026-11-23","actor":{"id":"mediator-1","roles":["mediator"]},"command":"budget.openFile","consulted":[],"acknowledged":[]}', '94db648cf04df1015aff1b0ddd3260297c60d70c18b9331eb323bc1199e2e7e6', 'Q-yYGzG158SP00Zz5fCAlUdrqD3vWuv5LmKxW62orX0');
INSERT INTO public.tdu_journal_event VALUES ('budget-exemple', 4, 'household-budget/famille-exemple', 1, 'budget-exemple-000008', 'budget-exemple-000007', 'household-budget.Recorded', '{"version":"2026-01-12-initial","moment":"initial","on":"2026-01-12","holder":"camille","household":{"~sealed":1,"subject":"camille","category":"situation","stream":"household-budget/famille-exemple","field":"household","cipher":"aes-256-gcm","text":"iR-5biS0nST2T2DVcqyZ91FmnP3MewJqKWLTLbrwalyIXKG6V5DFCse4MHLxS-ql6XRfahvmEPIOsKaSNp--6j9AgyptezaP07c7NdVhdDy-vIj0hk1w5Z4rtuc6nd61EYCuTqzmnQcJOBVZnG2shV1DxSQ_R9AoGw3VjgXXJvNwwvSg1omY_bVjvHKu8rbt6_lR7KlUG1Ez5xLMqfQIoeL2IUqMRs9dD5udO-KTqMB0YHH81nn-oy2idPLcwjU4OPtUfZ-FJgu47QetfDdRPCvf8lxN_O2TTY05f6MGZmwcjXaQHjPQTid6cV78mbi6ymple_JdJCOf3U-FIS446kUcjHvZLCYKU66ZcvE"},"parts":[{"person":"camille","lines":{"~sealed":1,"subject":"camille","category":"resources","stream":"household-budget/famille-exemple","field":"parts.0.lines","cipher":"aes-256-gcm","text":"DVMoD09N-D6McDNzgWhppdzpYWGbK3sKl0HJfv9DERaVf2eTeVsP0-8Kv-kSKfZYiBMTe5EsYhQwlLJB1SxqkdTyRT2zeYBLxRl2wysLQg9jSHP8rG6hi7sSEc1sEINZaW1RRfDgl0tAlwCCWcDhOisw-o22mieYMA1sXGqNo9RGI8gCjX_NCkuHb3VZQ6SUFWZ1RqkYuGftXzD3hNmA_bugaxu3SyZcho0gT8W_H6Ec27xFxXa1ivD2079mTqYnpTiD4g3rZy_12lCyJ7glfOt_RkPhv3c284ONeVzU_ksv0MfZqaaVdIGaHSaKcTK4x-es-6LMlc1s4HAtpDzj7AcnSMAP1aX036uy9u-ONdwSiYkOUybVrPJHDxmBipQqZPDfNckX3Ffl8gWI2dF76Q5AHYK-1i2JnKJi4Y6KNnRDCBFON0dbOhlz53FSih7OfhtnSHpcH30RdTzm032NA_Ytq5ocFwo39F-4iCjOTcF2VTnnoHlqyJIJJDk6Raf5a75M4nJq88a9b3HhORd3jiwcrLLWyx4nh71kCte8izvbXJGp_IvTVeZz6WEcWTol-QPOxap2WmuCBgXEBT8swRemqQ_9JeuRZm78nKk6zzDjPnJ_D5Hl0J_N62HLIm9yclCDXwJ1xzu4G_C8qTtXCzYu71RhXgn6PjSNNcUBIoNXMxPbrZUr8ZPh3cjBn7NGC-zNtSS_K1QMz3QO74GS93LkDfOI3Ihb0-8liK7WS1w_fO8bUnP1F6F-rpE063EPGIZ86Xgidmt4xTvsoyCCRqENAT45bLp6NzKyOhgIV4A-L6mzCezQXEUF7RuAzLRkJAo__Ep_r2_XhDHzefWMhSSmAiiJJBEbmSB0Rp8Tc2ZZsHXVrlqGGL3RbbixyvLN5tv0FYNCtvPx0fjAjt-BjBLTNU8apvr3GAMz64mQU6nEiggsY_0CR7r6M2VgXW73GIYuc_ILNQaBAK9CIVUAu7ggZjVNNk5Yn7AqluWL8GtuoruL4SVr_YYuoyZAWhbYD6QskLH0YhoqbxjeBxgJ6-qS9jxBAFTXAEf_xppBY5y-jnM"},"debts":[{"debt":"energy","details":{"~sealed":1,"subject":"camille","category":"resources","stream":"household-budget/famille-exemple","field":"parts.0.debts.0.details","cipher":"aes-256-gcm","text":"Yae19r5u-YmM9q7-VQkdaAVrci4zscB1UwWJSiGOr2AYra6ylUSw0smI_pgDMo1qb_ZkkrWslwjg1IKnKpyIJ41AqZ8MtyGMA0pZ5LKWn3qArUrtPuH8hIJFq1llE15ZZt4xxPdFLyCo1wx39vsemJRHFUM4wliWAFuLFNTRJucIz2LX3mIt4bA"}},{"debt":"car","details":{"~sealed":1,"subject":"camille","category":"resources","stream":"household-budget/famille-exemple","field":"parts.0.debts.1.details","cipher":"aes-256-gcm","text":"b-thSkVOKNzYBpfmxOKslYH9H9b7mfJxzfzGRjvHd87MjuWoUnqwnBGC4WppYf-_QTcoDN1W1B9-ps6CCUn2ROOA9Y1HpCPuj2kpWLcExr0-Z9kOUIs14xRiDccqH86Dy9KYEKdy0u6yN2Ja4h3U7pnNW6wq_aqj"}}]},{"person":"sacha","lines":{"~sealed":1,"subject":"sacha","category":"resources","stream":"household-budget/famille-exemple","field":"parts.1.lines","cipher":"aes-256-gcm","text":"ufDTudPT3i6heU8o7yJ61S4ieBkgJu6e1Wb4cSMKXKRghUNcU-h5DaPQSSsYZlpUIB_jMbfGlb98JjxC2u1kRMHrazY7Z23euCuUjzLMYUwEuHz5N0n-kp38chbV3cn0iLFNTR0cGELqbg"},"debts":[]}],"coarse":{"resources":"1500-1999","remaining":"200-399","debts":["consumer-credit","energy"],"arrears":true,"deficit":true},"conventions":[]}', '{"at":"2026-11-23T09:00:00.000Z","on":"2026-11-23","actor":{"id":"mediator-1","roles":["mediator"]},"command":"budget.record","consulted":[],"acknowledged":[]}', 'f973fb71a1e446c4324f5236d3b2ae8ec2d31ee1e994aafd1d758f3be243ffa8', 'dSI4QLfuiQq-LODQMpKaEF94vymmHkPC-pVcXzJf3Nk');
INSERT INTO public.tdu_journal_event VALUES ('budget-exemple', 5, 'institution/energie-exemple', 1, 'budget-exemple-000010', 'budget-exemple-000009', 'institution.Registered', '{"name":"Énergie Exemple","kind":"supplier"}', '{"at":"2026-11-23T09:00:00.000Z","on":"2026-11-23","actor":{"id":"mediator-1","roles":["mediator"]},"command":"people.registerInstitution","consulted":["deontology/no-outsider"],"acknowledged":[]}', '030ad6c9f62b6eeb00302c709ad9b4dd5c0e495b90afa4088c7a09d44b4969c9', 'JJpWtQOLUSYu3vFoTJ0YQG-_r5PBMPNN9-7hZ_rU1Vw');
INSERT INTO public.tdu_journal_event VALUES ('budget-exemple', 6, 'mediation/energie', 1, 'budget-exemple-000012', 'budget-exemple-000011', 'mediation.Opened', '{"origin":"person","parties":[{"kind":"person","id":"camille"},{"kind":"institution","id":"energie-exemple"}],"register":"institution","mode":"direct","on":"2026-01-19"}', '{"at":"2026-11-23T09:00:00.000Z","on":"2026-11-23","actor":{"id":"mediator-1","roles":["mediator"]},"command":"process.open","consulted":["deontology/no-outsider","deontology/no-party-decides"],"acknowledged":[]}', '6e85bb721a44d6d947795ebb8542b502b9167173c6f7164037563cff29516618', 'HyXajumMqV8tUAXLwlLtGILYHUK1MBeQhYD-mRowdy8');
INSERT INTO public.tdu_journal_event VALUES ('budget-exemple', 7, 'mediation/energie', 2, 'budget-exemple-000014', 'budget-exemple-000013', 'mediation.PartyInformed', '{"party":"camille","language":"fr","on":"2026-01-19"}', '{"at":"2026-11-23T09:00:00.000Z","on":"2026-11-23","actor":{"id":"mediator-1","roles":["mediator"]},"command":"process.inform","consulted":["deontology/no-outsider","deontology/no-party-decides","deontology/need-to-act"],"acknowledged":[]}', '9d5142d8ec6740329c50b0ef12f9019956151ddf2cda0ff720c2fd27719ee221', 'zXr_fl1l5PDOLS9ffxykeJyCzJpm6ZFuGPZruKxB_as');
INSERT INTO public.tdu_journal_event VALUES ('budget-exemple', 8, 'consent/camille', 1, 'budget-exemple-000016', 'budget-exemple-000015', 'consent.Given', '{"consent":"mediation-camille","purpose":{"kind":"mediation","mediation":"energie"},"words":"La médiation est libre, confidentielle, et peut s''arrêter à tout moment.","language":"fr","means":"written","wordsHash":"690700cfaa301fc6a57fbb00c40adde9c9e98a3d65e7e27324cf3ae872d376bf","by":{"kind":"self"},"since":"2026-11-23"}', '{"at":"2026-11-23T09:00:00.000Z","on":"2026-11-23","actor":{"id":"mediator-1","roles":["mediator"]},"command":"consent.give","consulted":["deontology/no-outsider","deontology/representative-answers"],"acknowledged":[]}', 'f8ffc320b121fad58e45e3cc2f4a3d4bfd728156e6dc98fd54fd9fe2befa1919', 'ViDcutrzQXxVFWrB2sTGJu0ctmDydV1Gy9JGLEKmPkQ');
INSERT INTO public.tdu_journal_event VALUES ('budget-exemple', 9, 'mediation/energie', 3, 'budget-exemple-000018', 'budget-exemple-000017', 'mediation.PartyInformed', '{"party":"energie-exemple","language":"fr","on":"2026-01-19"}', '{"at":"2026-11-23T09:00:00.000Z","on":"2026-11-23","actor":{"id":"mediator-1","roles":["mediator"]},"command":"process.inform","consulted":["deontology/no-outsider","deontology/no-party-decides","deontology/need-to-act"],"acknowledged":[]}', '660394b3c5f966950a2ae2543eec1818ff358249b267cf45b95ceaaad4ce08d5', 'm_xd-AiuTyYQ2CYAriGajF3a192dsu3s7Qxd7uOv2uk');
INSERT INTO public.tdu_journal_event VALUES ('budget-exemple', 10, 'consent/energie-exemple', 1, 'budget-exemple-000020', 'budget-exemple-000019', 'consent.Given', '{"consent":"mediation-energie-exemple","purpose":{"kind":"mediation","mediation":"energie"},"words":"La médiation est libre, confidentielle, et peut s''arrêter à tout moment.","language":"fr","means":"written","wordsHash":"690700cfaa301fc6a57fbb00c40adde9c9e98a3d65e7e27324cf3ae872d376bf","by":{"kind":"self"},"since":"2026-11-23"}', '{"at":"2026-11-23T09:00:00.000Z","on":"2026-11-23","actor":{"id":"mediator-1","roles":["mediator"]},"command":"consent.give","consulted":["deontology/no-outsider","deontology/representative-answers"],"acknowledged":[]}', 'e54574d616fbb2c4af3034da1b13f7988566f874e610179f26e65124240320a1', 'ftUrE2oaj_8epLnrq7Z7BRrOLhPPGyR8YUvCrcVMxmQ');
INSERT INTO public.tdu_journal_event VALUES ('budget-exemple', 11, 'mediation/energie', 4, 'budget-exemple-000022', 'budget-exemple-000021', 'mediation.Accepted', '{"on":"2026-01-20"}', '{"at":"2026-11-23T09:00:00.000Z","on":"2026-11-23","actor":{"id":"mediator-1","roles":["mediator"]},"command":"process.accept","consulted":["deontology/no-outsider","deontology/no-party-decides","deontology/need-to-act"],"acknowledged":[]}', '4a86f1ac59bdaa8742a438028e82da35977e6e8eebc3bd47a7aaab8235949272', 'xNV-RvoN6nT4nM4sN-PrLw81WqS0bgOsqSYUQigSC5o');
INSERT INTO public.tdu_journal_event VALUES ('budget-exemple', 12, 'consent/camille', 2, 'budget-exemple-000024', 'budget-exemple-000023', 'consent.Given', '{"consent":"supplier-is-told","purpose":{"kind":"sharing","partner":"energie-exemple","categories":["identity","contact","resources"]},"words":"Énergie Exemple reçoit mon nom, mon adresse, et ce que je propose de payer.","language":"fr","means":"written","wordsHash":"bbe1edee6d67f9900d1ecce713cc5da20b3c4596a2853df5507760bc7c4ac5a9","by":{"kind":"self"},"since":"2026-11-23"}', '{"at":"2026-11-23T09:00:00.000Z","on":"2026-11-23","actor":{"id":"mediator-1","roles":["mediator"]},"command":"consent.give","consulted":["deontology/no-outsider","deontology/representative-answers"],"acknowledged":[]}', '3f589abc6f7dce8a943e92b48966166ef1a4142b0476a3e9b2fdb6ecf56ac338', 'jWWwGkVM2BKlYL4vRSLD9qlXmL-Jnb7f0nZjV251MCs');
INSERT INTO public.tdu_journal_event VALUES ('budget-exemple', 13, 'creditor-negotiation/budget-exemple-000025', 1, 'budget-exemple-000027', 'budget-exemple-000026', 'creditor-negotiation.Begun', '{"file":"famille-exemple","holder":"camille","debtor":"camille","creditor":"energie-exemple","debt":"energy","mediation":"energie","conventions":[],"on":"2026-01-20"}', '{"at":"2026-11-23T09:00:00.000Z","on":"2026-11-23","actor":{"id":"mediator-1","roles":["mediator"]},"command":"budget.negotiate","consulted":[],"acknowledged":[]}', '388c626ed30f42f2cf0b51bc7c5d4841e58380f811519483c645ec297fb9a72f', 'K_BlfryiY-5sTcl6CDjMUPnZhuzdbZtYQlgXHEn6aYI');
INSERT INTO public.tdu_journal_event VALUES ('budget-exemple', 14, 'creditor-negotiation/budget-exemple-000025', 2, 'budget-exemple-000029', 'budget-exemple-000028', 'creditor-negotiation.Asked', '{"request":"request-1","kind":"payment-plan","terms":{"~sealed":1,"subject":"camille","category":"resources","stream":"creditor-negotiation/budget-exemple-000025","field":"terms","cipher":"aes-256-gcm","text":"AAUgSTWDIcSPaitEWCGO9Un9xzzWQK3PntMmES5Hj2-g2HIrOcgFWpjXrCE6bf--kz7pkSfhh2RHUuHOWeh_IEdToOKMnnc3-p3I2BI5pUgZW9kV9spoVI1UUZjrYGXmKQRtPg"},"answerBy":"2026-02-03","on":"2026-01-20"}', '{"at":"2026-11-23T09:00:00.000Z","on":"2026-11-23","actor":{"id":"mediator-1","roles":["mediator"]},"command":"budget.askCreditor","consulted":[],"acknowledged":[]}', 'c63902a00d2585e772d859d4c3a9e31faf47ec95e365459e1c42e00181c994bc', 'mSsVTFHPmwnU7I_1VA84u_PC6Rt8miZH28ZZ0lygW5M');
INSERT INTO public.tdu_journal_event VALUES ('budget-exemple', 15, 'disclosure/camille', 1, 'budget-exemple-000032', 'budget-exemple-000030', 'disclosure.Disclosed', '{"recipient":"energie-exemple","categories":["contact","identity","resources"],"outlet":"budget.creditorLetter","mediation":"energie","on":"2026-11-23","withheld":[]}', '{"at":"2026-11-23T09:00:00.000Z","on":"2026-11-23","actor":{"id":"mediator-1","roles":["mediator"]},"command":"privacy.disclose","consulted":["deontology/no-outsider","deontology/express-agreement"],"acknowledged":[]}', '8537a020599cbb71dbc26ddd429c4cdc3cc3741ceb5d6e878b0b2c705a0b809e', 'CgKL3plFuJkKtzOOdHmmVARkPGRhBrFoBxRCroh57Hg');
INSERT INTO public.tdu_journal_event VALUES ('budget-exemple', 16, 'creditor-negotiation/budget-exemple-000025', 3, 'budget-exemple-000034', 'budget-exemple-000033', 'creditor-negotiation.Answered', '{"request":"request-1","answer":"accepted","on":"2026-01-30"}', '{"at":"2026-11-23T09:00:00.000Z","on":"2026-11-23","actor":{"id":"mediator-1","roles":["mediator"]},"command":"budget.recordCreditorAnswer","consulted":[],"acknowledged":[]}', '9d2cfc35e50b5a060f00e75f069b158389ed99d19f2fd5c7a35ff9307afd3736', 'ZyHU5G6GzezK9TrdU2S6Ze4TU3sB_gZ_OkquxS2Msy0');
INSERT INTO public.tdu_journal_event VALUES ('budget-exemple', 17, 'creditor-negotiation/budget-exemple-000025', 4, 'budget-exemple-000036', 'budget-exemple-000035', 'creditor-negotiation.Checked', '{"kept":true,"on":"2026-07-06"}', '{"at":"2026-11-23T09:00:00.000Z","on":"2026-11-23","actor":{"id":"mediator-1","roles":["mediator"]},"command":"budget.checkCreditorPlan","consulted":[],"acknowledged":[]}', '90fe2192aee9d7cd318e04402ed36ec799b3530d5b132e2822769f327de54cd2', 'aOcDVRJhKZFpG8edGeqNb1yiMHclnzoTcQxiJUb2ZTQ');
INSERT INTO public.tdu_journal_event VALUES ('budget-exemple', 18, 'creditor-negotiation/budget-exemple-000025', 5, 'budget-exemple-000038', 'budget-exemple-000037', 'creditor-negotiation.Ended', '{"on":"2026-07-06"}', '{"at":"2026-11-23T09:00:00.000Z","on":"2026-11-23","actor":{"id":"mediator-1","roles":["mediator"]},"command":"budget.endNegotiation","consulted":[],"acknowledged":[]}', '66825bac8952bd28b46db60bbf262def901b3a8afb98f5dfa069007f065fdb56', 'c7xq1d40Gg_ai_1VZ_zvnst_Bkb3dmQGi01A6g-iLYA');
INSERT INTO public.tdu_journal_event VALUES ('budget-exemple', 19, 'budget-right/budget-exemple-000039', 1, 'budget-exemple-000041', 'budget-exemple-000040', 'budget-right.Recorded', '{"file":"famille-exemple","holder":"camille","right":"in-work-bonus","result":"opened","monthly":{"~sealed":1,"subject":"camille","category":"resources","stream":"budget-right/budget-exemple-000039","field":"monthly","cipher":"aes-256-gcm","text":"YXSEXtWR6O3LB_GLQRNkjAYDw1wkdM9UipZ9db_Kle2M"},"about":160,"conventions":[],"on":"2026-02-20"}', '{"at":"2026-11-23T09:00:00.000Z","on":"2026-11-23","actor":{"id":"mediator-1","roles":["mediator"]},"command":"budget.recordRight","consulted":[],"acknowledged":[]}', 'd460d011251275c985dd4b79197da746250f5d1014ae149e5556bd5c57baa243', 'bS2idqqUefwhVaLy43aH1JoNSpwxlBWiknLBKJQWwuI');
INSERT INTO public.tdu_journal_event VALUES ('budget-exemple', 20, 'budget-right/budget-exemple-000042', 1, 'budget-exemple-000044', 'budget-exemple-000043', 'budget-right.Recorded', '{"file":"famille-exemple","holder":"camille","right":"housing-benefit","result":"opened","monthly":{"~sealed":1,"subject":"camille","category":"resources","stream":"budget-right/budget-exemple-000042","field":"monthly","cipher":"aes-256-gcm","text":"Xl7nfpciXHT6iNoXDFmHHIwJLx87d_4mRKyWLZD-tDLa"},"about":110,"conventions":[],"on":"2026-05-11"}', '{"at":"2026-11-23T09:00:00.000Z","on":"2026-11-23","actor":{"id":"mediator-1","roles":["mediator"]},"command":"budget.recordRight","consulted":[],"acknowledged":[]}', '22392794478309df07fe480e7664f56b68b83071390eaee581b9fabf799247f4', 'dsoCN43PBTDlYZp9TwDMKf-C7p69dAKuDOxRqvfu7YM');
INSERT INTO public.tdu_journal_event VALUES ('budget-exemple', 21, 'bank-procedure/offer', 1, 'budget-exemple-000046', 'budget-exemple-000045', 'bank-procedure.Asked', '{"kind":"fragile-offer","file":"famille-exemple","holder":"camille","conventions":[],"answerBy":null,"on":"2026-01-19"}', '{"at":"2026-11-23T09:00:00.000Z","on":"2026-11-23","actor":{"id":"mediator-1","roles":["mediator"]},"command":"budget.askBank","consulted":[],"acknowledged":[]}', '9697d3366882e7403ca107caeedd26466e874e7406bd235244c2149f4c4e1641', 'OBiK5zaySu5FmegmgmbEYXgz_HQoLYqj3SHTo7_ZKI4');
INSERT INTO public.tdu_journal_event VALUES ('budget-exemple', 23, 'activity/atelier-factures', 1, 'budget-exemple-000050', 'budget-exemple-000049', 'activity.Recorded', '{"on":"2026-04-14","register":"inform","minutes":120,"persons":9,"modality":"collective-workshop","theme":"budget"}', '{"at":"2026-11-23T09:00:00.000Z","on":"2026-11-23","actor":{"id":"mediator-1","roles":["mediator"]},"command":"registers.record","consulted":["deontology/no-outsider","deontology/anonymous-watch","deontology/do-together-in-registers"],"acknowledged":[]}', '00a8594a80ea833d82383a8ccff72e67047d05b5afb4e46f165a5c4220fd3a2b', 'kbbTPIym0WVumvuxlCPuA_c5m_3iUuZC27C_xTYN2Xs');
INSERT INTO public.tdu_journal_event VALUES ('budget-exemple', 24, 'budget-session/atelier-factures', 1, 'budget-exemple-000052', 'budget-exemple-000051', 'budget-session.Held', '{"activity":"atelier-factures","topics":["managing-a-budget","energy"],"persons":9,"conventions":[],"on":"2026-04-14"}', '{"at":"2026-11-23T09:00:00.000Z","on":"2026-11-23","actor":{"id":"mediator-1","roles":["mediator"]},"command":"budget.holdSession","consulted":[],"acknowledged":[]}', '464b982364a53c22fdb8dffa141b3748c5d82ba261b32dc1dc81c976a0ce0be4', '4VKbLoFj9PErzhALvEcBQoVk_Ic3yNhjjO-bI0INn34');
INSERT INTO public.tdu_journal_event VALUES ('budget-exemple', 25, 'household-budget/famille-exemple', 2, 'budget-exemple-000054', 'budget-exemple-000053', 'household-budget.Recorded', '{"version":"2026-03-16-follow-up","moment":"follow-up","on":"2026-03-16","holder":"camille","household":{"~sealed":1,"subject":"camille","category":"situation","stream":"household-budget/famille-exemple","field":"household","cipher":"aes-256-gcm","text":"ikDfLb-USayI_KIRYL6Qd2IhO6T1401aXyuGl2XUTzXwWgBB9fScxwOnvF9oi2cL0d8TZsDxJw8pdAKBiq05LHxfTHPd3S8UVBjgOHhrCbc15NFh-IyNdfdzQdTcb5nHKQRsmg8AuEuc_mulU3gMPUi4_SCIbB7caB3Orkk7wPzdSg4e219AinVex741eZmflTKJIKkKB0wv0oreox-fdZxsKAFBDlSdfIclF3PneU05pih0oInuIQPvDJM3fdgMT71cucr4P_-NgfNDt5A-LFkZbMyDIf_R2RRtAgoFWioDIuiEMmN3oJvhXKG9rsbmfOH-vzIAP6U9Fs73XUDQ0rsg34ry4hOF0PIGHIw"},"parts":[{"person":"camille","lines":{"~sealed":1,"subject":"camille","category":"resources","stream":"household-budget/famille-exemple","field":"parts.0.lines","cipher":"aes-256-gcm","text":"r0Deuo0KvT3nagSYG-Zg9HI8T94Nkn_iAtm8ZlLHmt0VI6vIazYBvy3vcbr1kCQo617tyO7dz7F1e4y_Hptvh8QddwlD0hnO0dvFAcfvytUA1bwOtFcRzCrJAgUGnA0zhnlAI3Buhkq9AKjpTJnDlh4zyIzcwkVCRjse5uS26IddOxUDATYWUCwRGpyYFVpSPjfvtvWkEdtXjH4FLHVzTJEAH0nPH6G3J76zA_uTlRy8V86cr0MPiS6ByRd2GsCzKwE66FgqT4IsU5WgEGV85M269FjJRrZ8YbTCiyHmTs4-TVT4etZzwHlsFhRsANCT5EJGS1gg4kMONbX1Kqf9SPRMsFNjV1SqDsf9BlWnYmWpG3KG5hskulLDM_giMd8eyQDk1-duIGZBRTU20eSWUejWFLgSDoli0qmQTIuvyxksAawQf7qNpEM8_3PfdopyuduvCHhgBgKySaXurheGK8NkFklw01x6QWGFnsYsIAlTtgy6RAy9d5RwBqgZzWZJ3gSr4Fs9gf8ETVeD3HDe9Id-RKUrqWFWYySwHMHgi1VReaZzaZBj26cs5CWJmUrBS4NBqWqenGxE9TiR0_rfKsaICeQ5vb3lYlfsko00Xlgdrle6RoYOnl9EwD1pfUT_Ee26Ixd1FumX_Dh-VhK61PaAsduRxnOkXJJFkMLeMEO2atOhT1AiyP97uYw2Z0jLLgmSC2got9ZyqQQngYFRjChkUfxsrjdDa7_45HXDY065fWkE-gvUuuXIqmTHekOOPpYzx8pA110CYYytMqvoWbAlwDxWnfI1tRAvQR8LISYuNUgpsXuO5IhBt3dvBjE_rkIu2zWpC1TNTUb_RE7qpmlLHB7xAvTMmGGcbfTre8oeybMoxjsAAFSrK8Jmy0b98uPcDYdkykWF9ZgmkBVYBjsYxz8jC-VzKhvO9qoRgo3jsE2zfPZqFNl_uD8uRUj0spmLRi_QbxhxUfm9xXs85a2s3PwHmT8oy4QItJpaO5modto4P_2NACFn1059Q3hByYxZnU_Q6ik-0WFn4oBNC1vY84rrn2bB86xeq4D0KMo"},"debts":[{"debt":"energy","details":{"~sealed":1,"subject":"camille","category":"resources","stream":"household-budget/famille-exemple","field":"parts.0.debts.0.details","cipher":"aes-256-gcm","text":"kMinsDhTwUOJtXG1QdHVOKEZqJONlDJwJEDrYNfZ-DUNGUe8YOIsIZ_1NfVnSlv-AXhnN0IqrSfg02y49UKNOPBhki9oyhczS7eX2QfmgJ-ca6qOzbd1SE9gYSLa-ZY8ZcFXSt1GpQOjM2qLdB11nQCmaxTpfCAmtVeA19O6039f3_IczDLoipabU10"}},{"debt":"car","details":{"~sealed":1,"subject":"camille","category":"resources","stream":"household-budget/famille-exemple","field":"parts.0.debts.1.details","cipher":"aes-256-gcm","text":"nCQ-z2a5r8PdI_8TyZW1bzkPMtwD-1QUrSzpmJgRD-UNCXzCm1xvgM2ptYYgiBeFfVOhzz8PLH55oMschwO4p-HLD1ilc-gGOpeJzWclxYRMeb5R4XlO6xFJA97UKYpr0dAbVIaoKunEgE2pnmcIOc6JpB1e6ebM"}}]},{"person":"sacha","lines":{"~sealed":1,"subject":"sacha","category":"resources","stream":"household-budget/famille-exemple","field":"parts.1.lines","cipher":"aes-256-gcm","text":"_LLvUnN7EjQmtnDcd3EPAiJbzPWQLFFyU0AoD4BW8Ue5lWycGJeA1uGxwluXkmyijWE3jgx7Heq_HFU2VTflW-MRrBfPAmiyjPUi_OptUygmC4becpLLLZrHVo8BaPdl1iGk4luSjktDYw"},"debts":[]}],"coarse":{"resources":"1500-1999","remaining":"200-399","debts":["consumer-credit","energy"],"arrears":true,"deficit":false},"conventions":[]}', '{"at":"2026-11-23T09:00:00.000Z","on":"2026-11-23","actor":{"id":"mediator-1","roles":["mediator"]},"command":"budget.record","consulted":[],"acknowledged":[]}', '5f7e02023f52cc703004f6057bab2498d1da80a4dfb5aea03e4201aca6124455', 'zfhh-KCAlg4Cw6f4c6W6vUt6F7JmrbxcMwYd7kh243w');
INSERT INTO public.tdu_journal_event VALUES ('budget-exemple', 26, 'household-budget/famille-exemple', 3, 'budget-exemple-000056', 'budget-exemple-000055', 'household-budget.Recorded', '{"version":"2026-07-06-final","moment":"final","on":"2026-07-06","holder":"camille","household":{"~sealed":1,"subject":"camille","category":"situation","stream":"household-budget/famille-exemple","field":"household","cipher":"aes-256-gcm","text":"7Nfnrc8pDkEAd7etJz4SM9erb7KgeBpj-1xq7WxV07wrG_ItQf8Ros4UCN_Rc_HqfAU9ZOcCD3XBVva7ydehTBtAqaRKOXYBxGU-K6aFo-Ed9QrZl9ubUmGys_Wdv1ci0nAUeY8u3EVw7WNSbes0EkzZrT_PS7KLSuN1jHPE5wgPplnHwJr41cp85EgdiNXqS-NNBHcPlgxDvukFKVCn2I_SInGe7wgACQCRLs1Y8Ex9EaVh4czNE45GCtiIXIjOg-thlheCtt7DBfSvaW2NndOvO19FRGlh847nr3mcT8Gaaq6FRLwGrCHlGAji7xBzxLOW7gnQZ33b4SirY9M6KBe4laogT4_kDjsIMeM"},"parts":[{"person":"camille","lines":{"~sealed":1,"subject":"camille","category":"resources","stream":"household-budget/famille-exemple","field":"parts.0.lines","cipher":"aes-256-gcm","text":"ZK-CJExFVbIRfLOL_E9eBPr1S511HEqye836B1wWWl9TNgpRGXYZtca5IjsCSVnqxwZEy0imk1S4Eji_GiEVKuazKfskAX1-ng5ncxCDR9c8sJtOexko36-h56A9CRBE2Y2zrdY5EiP-F2IVDFjBMS9yZ7Sb0y_FhJgY38jfSFWTTFYIW7muof33L1qEKJeEnDw_SI5DV6s2t8evI5R-cOvQh9C5Fo1uJbSKo6guB16KMrAzvxObF4QK-36UJTcQIozWtqVn-rliOwAOB2tom5j9psu2BAAQnhQCWGE9scz-M0kHqFDrEQtpQmIldDNGFHsduJpGSaYe-fbA3piq3gLCamIHKSkxQ4JPFcWimfVCdxfUNBoL0eKpWD2nORo__avGjpCipg5L4mbA_tdkPeAKdKZi8zI_q111TEvO5HOCCvKfcTLrSq0y5tHXFFemG91kyiqw32Dc6akZQX0Ew9V69T-3vQY6-KKXEd-I8TH8iJaib1d1JUG-Vak8o9TwE-z8OGQrguEf_Q60e55wcwQHKKAxGEbN3ybpXA5kz8_px4QoMov-b41aFbmCN_CbXLoHK3KTPSGskTH1jKPgLDKDuG91GxGJfiv6fMLKyDL3zYKjOrWn36d7p3A85hCUMd9pdkwCU-LqeHHvJ0WzmwFvKPNYwvCGLJtt7kJ8rB91dexo4pS56AAS1zPDhAS6wdmycMTi_vKHMW9tFs33Aep9hYUsVj-UfChyDsCXkitsX7bFyXGVavBEqa5cWdTXnim1dRMela-EWHhHEZHvWYIYsi1_nlCBiLEGzVRo1UV8_N3U5ania5rQncdv2DZSMk4fwAn9uJF_MoKaSAqPC-tvNA6Mf5Zcn9dEd4R6wcs8lQMlOaChpcClw2-CRk_pVSyJnQewyYzsS-PVmt4KddNEf5hKgxBDQ37ZfUGqZsgEgjTlpE0SRZWiE9c6yxypQTl8lyk6V1SPjAeS7Axgk4tVnV9tv9AdSRT7Dnjorypf6xfnwr8ojF9yb8RUm1kJm976lWcv-DhMWP_tUOV6dekdlhU05rVXK3ez4mQxKtB49caY7WEKcn4jK0vvgBPcq-v7BLPNE9tr4cOw9muuJoqOCV4L_Z0COFwRyH0l058B04KE1WRW1QNZeJ7C40mJY9C-ptg_4ZKhll0kANtdBA"},"debts":[{"debt":"car","details":{"~sealed":1,"subject":"camille","category":"resources","stream":"household-budget/famille-exemple","field":"parts.0.debts.0.details","cipher":"aes-256-gcm","text":"SDTeQW0i-KW3kUxShCaHHwe3NelzJ5MFrY4fvyo46wfzdEd_c2gx_3GWI0MXOnCsjQkOSvjJ5mYpCccTSSTMddiLdMnd5pge1kOu8YC3l-iC3ahDnbqkIUmiBf_Qo7fXCEBZVEtc8aoU1Swqe3OtqkXZJnze5WLl"}}]},{"person":"sacha","lines":{"~sealed":1,"subject":"sacha","category":"resources","stream":"household-budget/famille-exemple","field":"parts.1.lines","cipher":"aes-256-gcm","text":"H3Ag7fEtPIgAeOLzvcBYo4CGWqy-3ujnt0pSXQTbodcIPNJgl6VdJzOTqFAu30H0W3gdKJ-lgRBfqVpDD28qWFblBUxsMqCgo1Dxnco4U7VnXJ0lI_z3ERRZodJyiCE7GHC5"},"debts":[]}],"coarse":{"resources":"2000-2999","remaining":"400-599","debts":["consumer-credit"],"arrears":false,"deficit":false},"conventions":[]}', '{"at":"2026-11-23T09:00:00.000Z","on":"2026-11-23","actor":{"id":"mediator-1","roles":["mediator"]},"command":"budget.record","consulted":[],"acknowledged":[]}', '8c9db4573f5bca16ada52eda76ea210d31b92d97ae16695f8281d611f6ddd8b3', 'h9sYkwqW8OWOsJKwm1ehxhRQhRs3oMyW8QhJWrsI-H8');
INSERT INTO public.tdu_journal_event VALUES ('budget-exemple', 27, 'budget-file/famille-exemple', 2, 'budget-exemple-000058', 'budget-exemple-000057', 'budget-file.Closed', '{"outcome":"balanced","on":"2026-07-06"}', '{"at":"2026-11-23T09:00:00.000Z","on":"2026-11-23","actor":{"id":"mediator-1","roles":["mediator"]},"command":"budget.closeFile","consulted":[],"acknowledged":[]}', '474bdcda3c86e03b08b61d8898ffd75a46a5ce2cade71439d91e9e66d0902685', 'sXPdyFNRZDJwRiMbd_rMfJYrT9fQ43fc7ASMDpWhFOM');
INSERT INTO public.tdu_journal_event VALUES ('budget-exemple', 28, 'consent/sacha', 1, 'budget-exemple-000060', 'budget-exemple-000059', 'consent.Given', '{"consent":"camille-gets-the-sheet","purpose":{"kind":"sharing","partner":"camille","categories":["resources"]},"words":"Camille reçoit la fiche où figurent mes ressources.","language":"fr","means":"written","wordsHash":"7804da672ce836e000797388e0369cff9907b413a490bbe4923a544611afc6b2","by":{"kind":"self"},"since":"2026-11-23"}', '{"at":"2026-11-23T09:00:00.000Z","on":"2026-11-23","actor":{"id":"mediator-1","roles":["mediator"]},"command":"consent.give","consulted":["deontology/no-outsider","deontology/representative-answers"],"acknowledged":[]}', '45ff29e90c6ba8e8b46a5b535c3bd29322a28896db499a2692ff98a728029754', 'rAJTI7etPOSPTlt6x5_qd6ObIcxf0bDXFVHdtcPMiCo');
INSERT INTO public.tdu_journal_event VALUES ('budget-exemple', 29, 'disclosure/camille', 2, 'budget-exemple-000064', 'budget-exemple-000061', 'disclosure.Disclosed', '{"recipient":"camille","categories":["identity","resources","situation"],"outlet":"budget.budgetSheet","on":"2026-11-23","withheld":[]}', '{"at":"2026-11-23T09:00:00.000Z","on":"2026-11-23","actor":{"id":"mediator-1","roles":["mediator"]},"command":"privacy.disclose","consulted":["deontology/no-outsider","deontology/express-agreement"],"acknowledged":[]}', 'd1e573964d53c9d6a26776f962f016e1c055c3a9ef6c84f31f41f83042fa8548', 'HbbDYocF_ocaqbdwqgcJOcLEHMscPefMR1038cMqZXA');
INSERT INTO public.tdu_journal_event VALUES ('budget-exemple', 30, 'disclosure/sacha', 1, 'budget-exemple-000065', 'budget-exemple-000062', 'disclosure.Disclosed', '{"recipient":"camille","categories":["resources"],"outlet":"budget.budgetSheet","on":"2026-11-23","withheld":["identity"]}', '{"at":"2026-11-23T09:00:00.000Z","on":"2026-11-23","actor":{"id":"mediator-1","roles":["mediator"]},"command":"privacy.disclose","consulted":["deontology/no-outsider","deontology/express-agreement"],"acknowledged":[]}', '64d71478ed6d1da44111a7b593ccbb84e21140b4851ae65dd786f8fad7339a64', 'z-LLmT6QmIbKRrtPdntRcaGVbOGp1kvsZotPEVmR3fI');
INSERT INTO public.tdu_journal_event VALUES ('dalo-exemple', 1, 'dalo-approval/structure', 1, 'dalo-exemple-000002', 'dalo-exemple-000001', 'dalo-approval.Granted', '{"from":"2024-01-01","until":"2028-12-31","reference":"Arrêté fictif"}', '{"at":"2026-11-23T09:00:00.000Z","on":"2026-11-23","actor":{"id":"director-1","roles":["director"]},"command":"dalo.recordApproval","consulted":[],"acknowledged":[]}', '37f1bd858135c882f724405cca0ebc41fcd4bb5b49df00bac023940084aed344', 'QPhVWKGL-n4dlEEUg9EhqAxEgibw4LXWFECAa4LAHLo');
INSERT INTO public.tdu_journal_event VALUES ('dalo-exemple', 2, 'person/camille', 1, 'dalo-exemple-000004', 'dalo-exemple-000003', 'person.Registered', '{"name":{"~sealed":1,"subject":"camille","category":"identity","stream":"person/camille","field":"name","cipher":"aes-256-gcm","text":"odpzyrRf7svzzoFKhZc1RkHOaDOKYMssMykXNmFrh7rBB49z9qEsxziWaXjG","lookup":"name"},"address":{"~sealed":1,"subject":"camille","category":"contact","stream":"person/camille","field":"address","cipher":"aes-256-gcm","text":"QLEBuoVhsLRA8vxGcqJ_Ag5-HnKltQ6QaFx3EkQCVW7z32hiJq8iZlo_J8XNhIJjlG9XRz2ckvoFFOxboN8"},"capacity":"adult"}', '{"at":"2026-11-23T09:00:00.000Z","on":"2026-11-23","actor":{"id":"mediator-1","roles":["mediator"]},"command":"people.registerPerson","consulted":["deontology/no-outsider"],"acknowledged":[]}', 'e649fea64e67818a7e0925f9a8d4b681a4be396fdf05c68f7239c8e48ca115af', 'Zp6fmnwvqFLHlyalcepYK3S8699cyGNJ7tmKxgcKphs');
INSERT INTO public.tdu_journal_event VALUES ('dalo-exemple', 3, 'person/sacha', 1, 'dalo-exemple-000006', 'dalo-exemple-000005', 'person.Registered', '{"name":{"~sealed":1,"subject":"sacha","category":"identity","stream":"person/sacha","field":"name","cipher":"aes-256-gcm","text":"chpGCX1TDdMK51qQugEtHl0y741TgKcJ_BVH53LMepKGbR_EPx44QGfUUw","lookup":"name"},"address":{"~sealed":1,"subject":"sacha","category":"contact","stream":"person/sacha","field":"address","cipher":"aes-256-gcm","text":"Ug1MSXBIVzuin31a4ofig4ZlNRAXJKTRyjUo4e4wt7lKaKxI6hhfxJAeKRsb8SJZlcbrE5_d3OFDbqLz2-w"},"capacity":"adult"}', '{"at":"2026-11-23T09:00:00.000Z","on":"2026-11-23","actor":{"id":"mediator-1","roles":["mediator"]},"command":"people.registerPerson","consulted":["deontology/no-outsider"],"acknowledged":[]}', 'cbd468d183e6c373480613cbf51845a6548ca447b77778a890f42ca417d391cc', 'X0nDykTLlGvOsgAAHlYbS6Zv2XpcGQdcPsl-X4iEhU4');
INSERT INTO public.tdu_journal_event VALUES ('dalo-exemple', 4, 'person/alix', 1, 'dalo-exemple-000008', 'dalo-exemple-000007', 'person.Registered', '{"name":{"~sealed":1,"subject":"alix","category":"identity","stream":"person/alix","field":"name","cipher":"aes-256-gcm","text":"DXLhE3YnCmmOWIleSmSkDpGwfPpO4C-yJH1SIR_Vtqeh-g0tNFuUQ0q5","lookup":"name"},"address":{"~sealed":1,"subject":"alix","category":"contact","stream":"person/alix","field":"address","cipher":"aes-256-gcm","text":"Chi-x3QHlcPlqiGLJCZ8hCmp45Nk95sq5fsVAr1cwyoye5a-YVlh30lE9ZxPioN7BEiLDAolqQ2-eJOZC5Q"},"capacity":"adult"}', '{"at":"2026-11-23T09:00:00.000Z","on":"2026-11-23","actor":{"id":"mediator-1","roles":["mediator"]},"command":"people.registerPerson","consulted":["deontology/no-outsider"],"acknowledged":[]}', '6816267db62e7327419cffae3dfc509a28dda63c8fa5a578352cda6f7f21a818', 'Imc5bYEh4EId_WwLTWoBIiJgcXrdVdP9KSzZ71mHELo');
INSERT INTO public.tdu_journal_event VALUES ('dalo-exemple', 5, 'institution/prefecture', 1, 'dalo-exemple-000010', 'dalo-exemple-000009', 'institution.Registered', '{"name":"Préfecture fictive","kind":"prefecture"}', '{"at":"2026-11-23T09:00:00.000Z","on":"2026-11-23","actor":{"id":"mediator-1","roles":["mediator"]},"command":"people.registerInstitution","consulted":["deontology/no-outsider"],"acknowledged":[]}', '520a098b8c7e248903f720472c9601ceb6bb3624161d7217b0c986525bba665c', 'FmYDco0SoJfCLKZx1-htl5nWBg1gc0wMLsbozp5zSN4');
INSERT INTO public.tdu_journal_event VALUES ('dalo-exemple', 6, 'dalo-appeal/camille-dalo', 1, 'dalo-exemple-000012', 'dalo-exemple-000011', 'dalo-appeal.Opened', '{"holder":"camille","procedure":"dalo","departement":"66","grounds":["sheltered"],"conventions":[],"on":"2025-01-06"}', '{"at":"2026-11-23T09:00:00.000Z","on":"2026-11-23","actor":{"id":"mediator-1","roles":["mediator"]},"command":"dalo.openAppeal","consulted":[],"acknowledged":[]}', 'a1eedb97c9bfca1f6c852998feb5f8f3260a78c4bd7f42e9d0f036422afa5eae', '4GRDXvL2MK_4djSLiAXz4oA3hI1dW2ENRM1-esCbZzU');
INSERT INTO public.tdu_journal_event VALUES ('dalo-exemple', 7, 'dalo-appeal/camille-dalo', 2, 'dalo-exemple-000014', 'dalo-exemple-000013', 'dalo-appeal.Recorded', '{"fact":{"fact":"received","on":"2025-01-15","mentions":true}}', '{"at":"2026-11-23T09:00:00.000Z","on":"2026-11-23","actor":{"id":"mediator-1","roles":["mediator"]},"command":"dalo.record","consulted":["dalo/approval"],"acknowledged":[]}', 'a162cfa0d8673bf3990018a006d6959b6e5ad82f2e073cead5a10ce99e9d4f0b', 'u6Cf92ozqKm91YuhakyjCsYkb5fpjlJqxaYjzrLW4a8');
INSERT INTO public.tdu_journal_event VALUES ('dalo-exemple', 8, 'dalo-appeal/camille-dalo', 3, 'dalo-exemple-000016', 'dalo-exemple-000015', 'dalo-appeal.Recorded', '{"fact":{"fact":"annulment-filed","on":"2025-06-10"}}', '{"at":"2026-11-23T09:00:00.000Z","on":"2026-11-23","actor":{"id":"mediator-1","roles":["mediator"]},"command":"dalo.record","consulted":["dalo/approval"],"acknowledged":[]}', '5a4dbbba3ddb006a4865478c47c8680028e49c3db37280a9097aeb2d67758f60', 'KFYPd1MBrDVF9NENz9y3kmJSc6AP6QPP_V0H6pmnbpE');
INSERT INTO public.tdu_journal_event VALUES ('dalo-exemple', 9, 'dalo-appeal/camille-dalo', 4, 'dalo-exemple-000018', 'dalo-exemple-000017', 'dalo-appeal.Recorded', '{"fact":{"fact":"annulment-judged","on":"2025-10-07","annulled":true}}', '{"at":"2026-11-23T09:00:00.000Z","on":"2026-11-23","actor":{"id":"mediator-1","roles":["mediator"]},"command":"dalo.record","consulted":["dalo/approval"],"acknowledged":[]}', 'cd93304c40b27bacd6701ac3351cced668e60c62286c8c02a71a56404de9b177', 'lOGtxiQmAdKj04CSy8_0cB32qrL28JEHnGqGBJMqiAE');
INSERT INTO public.tdu_journal_event VALUES ('dalo-exemple', 10, 'dalo-appeal/camille-dalo', 5, 'dalo-exemple-000020', 'dalo-exemple-000019', 'dalo-appeal.Recorded', '{"fact":{"fact":"decided","on":"2025-11-18","decision":"favourable","mentions":true}}', '{"at":"2026-11-23T09:00:00.000Z","on":"2026-11-23","actor":{"id":"mediator-1","roles":["mediator"]},"command":"dalo.record","consulted":["dalo/approval"],"acknowledged":[]}', 'b72595479bb4c7420a4d56a51cccf0a711337cd2b9faaf762876c5684ed6c280', 'MZifQ4o5rGnmiP7paJ5u03rUH37EPi83iWCbixcfDJs');
INSERT INTO public.tdu_journal_event VALUES ('dalo-exemple', 11, 'dalo-appeal/camille-dalo', 6, 'dalo-exemple-000022', 'dalo-exemple-000021', 'dalo-appeal.Recorded', '{"fact":{"fact":"offered","on":"2026-01-20","adapted":true,"warned":true}}', '{"at":"2026-11-23T09:00:00.000Z","on":"2026-11-23","actor":{"id":"mediator-1","roles":["mediator"]},"command":"dalo.record","consulted":["dalo/approval"],"acknowledged":[]}', '287a005dcf17e0d3c0e1786802287111e3c83e6e258328bb031bedaac986ea54', 'tXXSnt_jBWo8CXymo4KOA5AKRsnvmCkEzF9kKXiyqLs');
INSERT INTO public.tdu_journal_event VALUES ('dalo-exemple', 12, 'dalo-appeal/camille-dalo', 7, 'dalo-exemple-000024', 'dalo-exemple-000023', 'dalo-appeal.Recorded', '{"fact":{"fact":"offer-answered","on":"2026-01-26","accepted":true}}', '{"at":"2026-11-23T09:00:00.000Z","on":"2026-11-23","actor":{"id":"mediator-1","roles":["mediator"]},"command":"dalo.record","consulted":["dalo/approval"],"acknowledged":[]}', '759c344fde5fad254028e4d88a756fb55cc490e920fa7c05ff907ed06717fc5a', 'TJP_5o9U1f75Th74vzYqX6Br3rVsM8ypP4zBcuU8zXk');
INSERT INTO public.tdu_journal_event VALUES ('dalo-exemple', 13, 'dalo-appeal/camille-dalo', 8, 'dalo-exemple-000026', 'dalo-exemple-000025', 'dalo-appeal.Recorded', '{"fact":{"fact":"rehoused","on":"2026-03-02"}}', '{"at":"2026-11-23T09:00:00.000Z","on":"2026-11-23","actor":{"id":"mediator-1","roles":["mediator"]},"command":"dalo.record","consulted":["dalo/approval"],"acknowledged":[]}', '6f0db0a78917fdbb262558c9f2af2ffad8441453995d5498a4037ea55ca768a2', '-BdOJSeZOC_V6CvpMD7Lrrt2UVecITx429G_G-kUzy8');
INSERT INTO public.tdu_journal_event VALUES ('dalo-exemple', 14, 'dalo-appeal/camille-dalo', 9, 'dalo-exemple-000028', 'dalo-exemple-000027', 'dalo-appeal.Recorded', '{"fact":{"fact":"closed","on":"2026-03-03","outcome":"rehoused"}}', '{"at":"2026-11-23T09:00:00.000Z","on":"2026-11-23","actor":{"id":"mediator-1","roles":["mediator"]},"command":"dalo.record","consulted":["dalo/approval"],"acknowledged":[]}', '6ca561ef73b4fc139f8cafe3e53b8b4f49b577c938e150855ae5f61f21b03a9f', 'DN4EVLKPbQckY3vGkC1l0Vo_vtXLC0L4Da2qenlynqY');
INSERT INTO public.tdu_journal_event VALUES ('dalo-exemple', 15, 'dalo-appeal/sacha-dalo', 1, 'dalo-exemple-000030', 'dalo-exemple-000029', 'dalo-appeal.Opened', '{"holder":"sacha","procedure":"dalo","departement":"66","grounds":["eviction","overcrowded"],"conventions":[],"on":"2026-01-05"}', '{"at":"2026-11-23T09:00:00.000Z","on":"2026-11-23","actor":{"id":"mediator-1","roles":["mediator"]},"command":"dalo.openAppeal","consulted":[],"acknowledged":[]}', '9e562f4892bcc430f54e62f704840c60a9b97b84b6f66ca6a519689a5e3d2867', 'MDg7R6fM7ZpjwmQecLgkfEXNU-jm102R4dfu6WJ0oCQ');
INSERT INTO public.tdu_journal_event VALUES ('dalo-exemple', 16, 'dalo-appeal/sacha-dalo', 2, 'dalo-exemple-000032', 'dalo-exemple-000031', 'dalo-appeal.Recorded', '{"fact":{"fact":"received","on":"2026-01-15","mentions":true}}', '{"at":"2026-11-23T09:00:00.000Z","on":"2026-11-23","actor":{"id":"mediator-1","roles":["mediator"]},"command":"dalo.record","consulted":["dalo/approval"],"acknowledged":[]}', 'de3270682f30ffe0d8cd411f684b239a795ec2422307df452f859565c060a889', '_VIbOHCAd02r4ETUftrKruleB_5RAJnkBaMA6fJTbGM');
INSERT INTO public.tdu_journal_event VALUES ('dalo-exemple', 17, 'dalo-appeal/sacha-dalo', 3, 'dalo-exemple-000034', 'dalo-exemple-000033', 'dalo-appeal.Recorded', '{"fact":{"fact":"documents-asked","on":"2026-02-01","until":"2026-03-03"}}', '{"at":"2026-11-23T09:00:00.000Z","on":"2026-11-23","actor":{"id":"mediator-1","roles":["mediator"]},"command":"dalo.record","consulted":["dalo/approval"],"acknowledged":[]}', '110eae4d02f7288d3d37f6c1bfa995c19fb2329e7be70d60cdf9a93be0513e9f', 'ZOm-porrlBROxPUt_6gOhz5yOZgduHiSyitEWAfrGkQ');
INSERT INTO public.tdu_journal_event VALUES ('dalo-exemple', 18, 'dalo-appeal/sacha-dalo', 4, 'dalo-exemple-000036', 'dalo-exemple-000035', 'dalo-appeal.Recorded', '{"fact":{"fact":"documents-handed-in","on":"2026-02-20"}}', '{"at":"2026-11-23T09:00:00.000Z","on":"2026-11-23","actor":{"id":"mediator-1","roles":["mediator"]},"command":"dalo.record","consulted":["dalo/approval"],"acknowledged":[]}', '4c41346693477363074e8b5d7ff99c82536baefbcce1f512499d193b7ed90c0d', '0p8V0CiAWqUWqyFI29wKzU38HGGMyEzdgNZXNdNqURc');
INSERT INTO public.tdu_journal_event VALUES ('dalo-exemple', 19, 'dalo-appeal/sacha-dalo', 5, 'dalo-exemple-000038', 'dalo-exemple-000037', 'dalo-appeal.Recorded', '{"fact":{"fact":"decided","on":"2026-03-10","decision":"favourable","notifiedOn":"2026-03-14","mentions":true}}', '{"at":"2026-11-23T09:00:00.000Z","on":"2026-11-23","actor":{"id":"mediator-1","roles":["mediator"]},"command":"dalo.record","consulted":["dalo/approval"],"acknowledged":[]}', '445a9ce0f441b2b889c02f1e46e6974930db67d3eb6dde654de2688459b19b75', 'DwnYNwDvrNhkT7pOu3xFLWJZFMuItWYZyQRPxwVHU9g');
INSERT INTO public.tdu_journal_event VALUES ('dalo-exemple', 20, 'consent/sacha', 1, 'dalo-exemple-000040', 'dalo-exemple-000039', 'consent.Given', '{"consent":"prefecture-is-told","purpose":{"kind":"sharing","partner":"prefecture","categories":["identity","contact","housing"]},"words":"La préfecture reçoit mon nom, mon adresse et ma demande.","language":"fr","means":"written","wordsHash":"9037f8ef291331ba8a0a8f9b45fcc15258be007142f2cdc69eb16a327e6594ba","by":{"kind":"self"},"since":"2026-11-23"}', '{"at":"2026-11-23T09:00:00.000Z","on":"2026-11-23","actor":{"id":"mediator-1","roles":["mediator"]},"command":"consent.give","consulted":["deontology/no-outsider","deontology/representative-answers"],"acknowledged":[]}', 'fb72ef282214e619da56fc5e030c326d23bc5b9077d3adca9e552bef37031cf2', 'GGu-lrPw-NBuKeZfdniG1CYf0tTvgi-VUm2OFIEydDQ');
INSERT INTO public.tdu_journal_event VALUES ('dalo-exemple', 21, 'disclosure/sacha', 1, 'dalo-exemple-000043', 'dalo-exemple-000041', 'disclosure.Disclosed', '{"recipient":"prefecture","categories":["contact","identity"],"outlet":"dalo.prefectReminder","on":"2026-11-23","withheld":[]}', '{"at":"2026-11-23T09:00:00.000Z","on":"2026-11-23","actor":{"id":"mediator-1","roles":["mediator"]},"command":"privacy.disclose","consulted":["deontology/no-outsider","deontology/express-agreement"],"acknowledged":[]}', '02735cf139a7575d8bb42168a1b1f017c321ce4c67eb4235b0e5cfd9264c3d2a', 'mTNSO2dBRQphxASZX_jObNXdMPoKczj8y8XHWsmHqzE');
INSERT INTO public.tdu_journal_event VALUES ('dalo-exemple', 22, 'dalo-appeal/sacha-dalo', 6, 'dalo-exemple-000045', 'dalo-exemple-000044', 'dalo-appeal.Recorded', '{"fact":{"fact":"injunction-filed","on":"2026-06-22"}}', '{"at":"2026-11-23T09:00:00.000Z","on":"2026-11-23","actor":{"id":"mediator-1","roles":["mediator"]},"command":"dalo.record","consulted":["dalo/approval"],"acknowledged":[]}', '5451b39961dc635029c28a51f9204de4bd7a1dad721b8fbeb2c6cc2149d97024', 'q_64aTJhibDe94oIXvjag5gh7ow3HN913nNHHnFNlWo');
INSERT INTO public.tdu_journal_event VALUES ('dalo-exemple', 23, 'dalo-appeal/sacha-dalo', 7, 'dalo-exemple-000047', 'dalo-exemple-000046', 'dalo-appeal.Recorded', '{"fact":{"fact":"injunction-judged","on":"2026-08-20","ordered":true}}', '{"at":"2026-11-23T09:00:00.000Z","on":"2026-11-23","actor":{"id":"mediator-1","roles":["mediator"]},"command":"dalo.record","consulted":["dalo/approval"],"acknowledged":[]}', '8363032760a5c91d82b022a98fc18d6f32f41aaf26c72e54582d224371753242', 'eA3n-ArBqGaR7aCX0hgeTzbBFcY23ZhA33bkPSMGigA');
INSERT INTO public.tdu_journal_event VALUES ('dalo-exemple', 24, 'disclosure/sacha', 2, 'dalo-exemple-000050', 'dalo-exemple-000048', 'disclosure.Disclosed', '{"recipient":"sacha","categories":["contact","identity"],"outlet":"dalo.chronology","on":"2026-11-23","withheld":[]}', '{"at":"2026-11-23T09:00:00.000Z","on":"2026-11-23","actor":{"id":"mediator-1","roles":["mediator"]},"command":"privacy.disclose","consulted":["deontology/no-outsider","deontology/express-agreement"],"acknowledged":[]}', '3c59e3c4a04dbd08f06bd59cf6c401379ae895003465676ed6d8332d2f03aa3b', '97OsLO03UyrMbsHbnnAl_QgEWIFRotGl84RHLcUBkIk');
INSERT INTO public.tdu_journal_event VALUES ('dalo-exemple', 25, 'dalo-appeal/alix-daho', 1, 'dalo-exemple-000052', 'dalo-exemple-000051', 'dalo-appeal.Opened', '{"holder":"alix","procedure":"daho-shelter","departement":"66","grounds":["homeless"],"conventions":[],"on":"2026-01-12"}', '{"at":"2026-11-23T09:00:00.000Z","on":"2026-11-23","actor":{"id":"mediator-1","roles":["mediator"]},"command":"dalo.openAppeal","consulted":[],"acknowledged":[]}', '7923fba587c9667603dd9af0e692c0ff4bec4adb6d5645f99eb4d3536af16421', 'fbxDAb_qoMoG5b-ZCrf_TvXI4-doSn0KK7iZI8U0N98');
INSERT INTO public.tdu_journal_event VALUES ('dalo-exemple', 26, 'dalo-appeal/alix-daho', 2, 'dalo-exemple-000054', 'dalo-exemple-000053', 'dalo-appeal.Recorded', '{"fact":{"fact":"received","on":"2026-01-15"}}', '{"at":"2026-11-23T09:00:00.000Z","on":"2026-11-23","actor":{"id":"mediator-1","roles":["mediator"]},"command":"dalo.record","consulted":["dalo/approval"],"acknowledged":[]}', 'f26ed2713b7534e9cc4ebb211202b5bf47e7e9d48e17be679e83cb278cd5c571', 'V5lVakJoRHWmabqB6egVDF48C7lRZroqkodCffzzVlY');
INSERT INTO public.tdu_journal_event VALUES ('dalo-exemple', 27, 'dalo-appeal/alix-daho', 3, 'dalo-exemple-000056', 'dalo-exemple-000055', 'dalo-appeal.Recorded', '{"fact":{"fact":"decided","on":"2026-02-02","decision":"favourable"}}', '{"at":"2026-11-23T09:00:00.000Z","on":"2026-11-23","actor":{"id":"mediator-1","roles":["mediator"]},"command":"dalo.record","consulted":["dalo/approval"],"acknowledged":[]}', '05890881c4dc9e8f2f8a59128361fffe446f73cf3a3a1befbb00acd088a85aff', 'SfCkR20UqaXiUa-8uGHYEtcWB6jxRtotUflz8PDc6oY');
INSERT INTO public.tdu_journal_event VALUES ('dalo-exemple', 28, 'dalo-appeal/alix-daho', 4, 'dalo-exemple-000058', 'dalo-exemple-000057', 'dalo-appeal.Corrected', '{"index":1,"fact":{"fact":"decided","on":"2026-02-20","decision":"favourable"}}', '{"at":"2026-11-23T09:00:00.000Z","on":"2026-11-23","actor":{"id":"mediator-1","roles":["mediator"]},"command":"dalo.correctFact","consulted":[],"acknowledged":[]}', '6c728009806ca2b92eae53de10d4a43a7cbed51415eb39a72cb953bd9e021a0e', 'MngvKstdMKsnkc8Zmv9mQ8zw789EEbhMxjGa6re19CQ');
INSERT INTO public.tdu_journal_event VALUES ('caf-exemple', 1, 'person/camille', 1, 'caf-exemple-000002', 'caf-exemple-000001', 'person.Registered', '{"name":{"~sealed":1,"subject":"camille","category":"identity","stream":"person/camille","field":"name","cipher":"aes-256-gcm","text":"ievavSlR1JyfdPMZbbUM9akkBd0aUZrng1XKIgoP3PAUse25yAqylQ4UcM-2","lookup":"name"},"address":{"~sealed":1,"subject":"camille","category":"contact","stream":"person/camille","field":"address","cipher":"aes-256-gcm","text":"1ICOZ9kIbY-vBrd4K72mFTeDGkJOWI2fQbrWHn3ZJdx96U8poIEftFIYsvHTvZgcPOnQ3Yi5w8u-j_qTS5Y"},"capacity":"adult"}', '{"at":"2026-05-04T09:00:00.000Z","on":"2026-05-04","actor":{"id":"mediator-1","roles":["mediator"]},"command":"people.registerPerson","consulted":["deontology/no-outsider"],"acknowledged":[]}', '6bcef843fa42a273d3576b3b28cfb15bec50a1b695619f2d80e60cc0c0855aa7', 'M3Rw9kz73fOKltgTav5bsawJMwbJnhhBxu8aU7WaKs0');
INSERT INTO public.tdu_journal_event VALUES ('caf-exemple', 2, 'institution/caf-66', 1, 'caf-exemple-000004', 'caf-exemple-000003', 'institution.Registered', '{"name":"CAF fictive","kind":"caf"}', '{"at":"2026-05-04T09:00:00.000Z","on":"2026-05-04","actor":{"id":"mediator-1","roles":["mediator"]},"command":"people.registerInstitution","consulted":["deontology/no-outsider"],"acknowledged":[]}', '66d2569a7b050970049258fc2fb4987fd15cabd9db183190acf110235569b24e', 'ZeA57LXAmeWVCwTYz2lYhlDU8Knbef0FwI9KuZuatqA');
INSERT INTO public.tdu_journal_event VALUES ('caf-exemple', 3, 'institution/simulator', 1, 'caf-exemple-000006', 'caf-exemple-000005', 'institution.Registered', '{"name":"Simulateur fictif","kind":"other"}', '{"at":"2026-05-04T09:00:00.000Z","on":"2026-05-04","actor":{"id":"mediator-1","roles":["mediator"]},"command":"people.registerInstitution","consulted":["deontology/no-outsider"],"acknowledged":[]}', 'fdaa8710962ca1a3fc6c683d6d6c686d599a58d44e93b8563444b3173fd0930d', 'ihBN2GCVpZ6kCLwuhdB2XPAw2mlPPopBiwNHg2TIr0E');
INSERT INTO public.tdu_journal_event VALUES ('caf-exemple', 4, 'caf-screening/s-1', 1, 'caf-exemple-000008', 'caf-exemple-000007', 'caf-screening.Recorded', '{"person":"camille","answers":{"~sealed":1,"subject":"camille","category":"situation","stream":"caf-screening/s-1","field":"answers","cipher":"aes-256-gcm","text":"mgmFznsEM-XiCTUMC38QSD0hrqmE5h6J8l3P9FMxOtFEfEwQxkIxJ3S73N93WSXyYkzmjb2cGWh0Nbjqb-i4TuTpSigf_HxvH039S423BO4wIIrgwLSQSsed9RKBbACGOeUAvs6OSF9dE0BTIMDa8MIWNMdWlZpvSdAntnOrFYAlmiBNdyCn4oVAISLvEP0xGALsLMy1KLjIrd8idKLNw2yocxpkug"},"rights":{"~sealed":1,"subject":"camille","category":"situation","stream":"caf-screening/s-1","field":"rights","cipher":"aes-256-gcm","text":"qGjGENOCN48Qbk1hjABiPsczamTu5lEESjxaTtuFzc40n4KQbZu0-dA_y0KjLENAgiSK-dRqLoKXYnkU9SLmHGA"},"found":2,"conventions":[],"on":"2026-05-04"}', '{"at":"2026-05-04T09:00:00.000Z","on":"2026-05-04","actor":{"id":"mediator-1","roles":["mediator"]},"command":"caf.recordScreening","consulted":[],"acknowledged":[]}', '6792822b53586ce7c81cc5e72f3c33429d65f074144c3edf58c8b727195fab83', 'HfKgJqrKckJL1oOjJE_UoE2-Fn5erUfX20p125KLxY4');
INSERT INTO public.tdu_journal_event VALUES ('caf-exemple', 5, 'caf-procedure/bonus', 1, 'caf-exemple-000010', 'caf-exemple-000009', 'caf-procedure.Opened', '{"holder":"camille","kind":"in-work-bonus","origin":"outreach","screening":"s-1","conventions":[],"on":"2026-05-04"}', '{"at":"2026-05-04T09:00:00.000Z","on":"2026-05-04","actor":{"id":"mediator-1","roles":["mediator"]},"command":"caf.openProcedure","consulted":[],"acknowledged":[]}', '801c4ecd9700a6e93ccaeea09d40540bcd5fe1342dda9c26f761ec971239f9a3', 'FwE_-6w5yUhpNxBG3zYi8qzDuQoubBBCNzlXXklZTKg');
INSERT INTO public.tdu_journal_event VALUES ('caf-exemple', 6, 'disclosure/camille', 1, 'caf-exemple-000013', 'caf-exemple-000011', 'disclosure.Disclosed', '{"recipient":"camille","categories":["contact","identity"],"outlet":"caf.procedureChecklist","on":"2026-05-04","withheld":[]}', '{"at":"2026-05-04T09:00:00.000Z","on":"2026-05-04","actor":{"id":"mediator-1","roles":["mediator"]},"command":"privacy.disclose","consulted":["deontology/no-outsider","deontology/express-agreement"],"acknowledged":[]}', '3cb691d17cbbaf16250b05614ca6c351f8f7f1ba3c1b9a74e748fd5947e14423', 'x0gnliJQv_9sKfbcC1t3wYEiOvQW-_BNa8qGtg1Jbkg');
INSERT INTO public.tdu_journal_event VALUES ('caf-exemple', 7, 'disclosure/camille', 2, 'caf-exemple-000016', 'caf-exemple-000014', 'disclosure.Disclosed', '{"recipient":"camille","categories":["identity"],"outlet":"caf.mandateForm","on":"2026-05-04","withheld":[]}', '{"at":"2026-05-04T09:00:00.000Z","on":"2026-05-04","actor":{"id":"mediator-1","roles":["mediator"]},"command":"privacy.disclose","consulted":["deontology/no-outsider","deontology/express-agreement"],"acknowledged":[]}', '7dd3ba9543f8aaeb12ec00a17e8b6d182a4c74e426d0448df3a32b8ccb71e8af', 'l3Xqgy068ktCVhmcscDSFI0r5sSB8ib75ieMA5KVRK0');
INSERT INTO public.tdu_journal_event VALUES ('caf-exemple', 8, 'caf-mandates/camille', 1, 'caf-exemple-000018', 'caf-exemple-000017', 'caf-mandates.Granted', '{"mandate":"m-1","procedures":["in-work-bonus"],"duration":"month","words":"Je demande à la structure de m''aider dans mes démarches en ligne (code civil, articles 1984 et suivants).\nCela vaut pour : demande de prime d''activité.\nCela vaut un mois (31 jours) à partir du 04/05/2026. Pour toute autre démarche, on me le demandera d''abord.\nNous faisons la démarche ensemble : je reste l''auteur de ce qui est déclaré en mon nom.\nJe peux arrêter à tout moment, pour tout ou pour une seule démarche, sans donner de raison.\nMes mots de passe restent à moi : la structure ne les demande pas et ne les garde pas. Elle ne garde ni mon numéro de sécurité sociale pour se connecter, ni copie d''écran.\nLa structure n''utilise que ce qui est nécessaire à ces démarches, et l''efface quand ce n''est plus utile.\nJe déclare ne pas être sous une mesure de protection.","wordsHash":"33c99781377d8c84a175f2e3e459a38b8e373cf37d20d875090b8a097afefbd9","language":"fr","by":{"kind":"self"},"from":"2026-05-04","expiresOn":"2026-06-04"}', '{"at":"2026-05-04T09:00:00.000Z","on":"2026-05-04","actor":{"id":"mediator-1","roles":["mediator"]},"command":"caf.grantMandate","consulted":["caf/representative-signs"],"acknowledged":[]}', '80385c6aff880b6916cc744c28071ccd441a3b125177a290d3198c167020a0fe', 'ZZWoJw9Nq5TMNTK1E_GEFUiZcyDy0l9aFR-wPSQ9bkg');
INSERT INTO public.tdu_journal_event VALUES ('caf-exemple', 9, 'consent/camille', 1, 'caf-exemple-000020', 'caf-exemple-000019', 'consent.Given', '{"consent":"share-caf-66","purpose":{"kind":"sharing","partner":"caf-66","categories":["identity","resources"]},"words":"Nous dirons à ce service ce qu''il faut pour cette démarche, et rien d''autre.","language":"fr","means":"oral","wordsHash":"fd2b3057fe7b009297a7ee850b8cc47e5eb955fe88a846f392760af4621e88cd","by":{"kind":"self"},"since":"2026-05-04"}', '{"at":"2026-05-04T09:00:00.000Z","on":"2026-05-04","actor":{"id":"mediator-1","roles":["mediator"]},"command":"consent.give","consulted":["deontology/no-outsider","deontology/representative-answers"],"acknowledged":[]}', '01a4167c361dce87a541e862485887c189dd95b1438165a9a05079f01a8da389', '05pWll6JbiqNb9ilb2klO7ezjx0pY2uKtPC5SogR30s');
INSERT INTO public.tdu_journal_event VALUES ('caf-exemple', 10, 'consent/camille', 2, 'caf-exemple-000022', 'caf-exemple-000021', 'consent.Given', '{"consent":"share-simulator","purpose":{"kind":"sharing","partner":"simulator","categories":["resources"]},"words":"Nous dirons à ce service ce qu''il faut pour cette démarche, et rien d''autre.","language":"fr","means":"oral","wordsHash":"fd2b3057fe7b009297a7ee850b8cc47e5eb955fe88a846f392760af4621e88cd","by":{"kind":"self"},"since":"2026-05-04"}', '{"at":"2026-05-04T09:00:00.000Z","on":"2026-05-04","actor":{"id":"mediator-1","roles":["mediator"]},"command":"consent.give","consulted":["deontology/no-outsider","deontology/representative-answers"],"acknowledged":[]}', '964b8b14af92d5f22c039ccd40a09f0a7c8bbb506ba416e489f02a30efb739bf', 'naSFnYkzSXhFKEUoxBmYWdCh6EdNQAGfSziMDymVxlA');
INSERT INTO public.tdu_journal_event VALUES ('caf-exemple', 11, 'caf-beneficiary/camille', 1, 'caf-exemple-000024', 'caf-exemple-000023', 'caf-beneficiary.IdentityNoted', '{"identity":{"~sealed":1,"subject":"camille","category":"identity","stream":"caf-beneficiary/camille","field":"identity","cipher":"aes-256-gcm","text":"yBaTHYT3qFMbylXPSJEGpgrLcYVOVIEvC22E_D7otV9afYyhmSk4P2rx0dy0DVOXU9S3-d4oFegnkSvKWOX3zb1ecNcVVlMXoV58grHdc6EEglaetd06RgWggcBti2v3Ioe-hLsABvG32tmxblSSiyNW19NXcfp46ntbFvtd0Yf-bJQF8UOR-JucpObeRz-4UdBQQ5SsxUEXAoPl0GbGyNvo"}}', '{"at":"2026-05-04T09:00:00.000Z","on":"2026-05-04","actor":{"id":"mediator-1","roles":["mediator"]},"command":"caf.noteIdentity","consulted":[],"acknowledged":[]}', 'dcc38136a3b938eb7078475e5d38d27ea0106e28575848323f6921ad87c4a7c2', 'EdhdMKxMtnTJyX7bk1jgGtetEkm8SfL2koGCH7MvgII');
INSERT INTO public.tdu_journal_event VALUES ('caf-exemple', 12, 'caf-beneficiary/camille', 2, 'caf-exemple-000026', 'caf-exemple-000025', 'caf-beneficiary.SituationNoted', '{"situation":{"~sealed":1,"subject":"camille","category":"resources","stream":"caf-beneficiary/camille","field":"situation","cipher":"aes-256-gcm","text":"R-5PRlO04iinoO42je3tK8r3L_VPPF3uYvdQwGqu-0Xcv2EwSrC75hyzCkLB_Xr6zcE9GkA9al_w4qJVMwLAqs3jSiFi8UduXPFiP5FW6A9xvgxc8uDNaIjXgGKC-Hd_NDvjSQNJsSJd5GgnZ0pz9GKc-igtfAXbBOP6TQNgSCwxkKWTk442G-lbTx9ryclYh_Dso1---V4LWUhNIhKGh-IGfDLaxZCW9QwuJg7rCR5zHC-VDgkZNn_KlKkCt1ke36g"}}', '{"at":"2026-05-04T09:00:00.000Z","on":"2026-05-04","actor":{"id":"mediator-1","roles":["mediator"]},"command":"caf.noteSituation","consulted":[],"acknowledged":[]}', '2a87d6525f8d9b8d9140252e126bac8df8e59bd0b2e0b135939f650b9e2efe0a', '0ZT4zFBc_RP-FQLGOyGnqURtFAcOGl4GONpYA6E_PVQ');
INSERT INTO public.tdu_journal_event VALUES ('caf-exemple', 13, 'caf-inquiry/bonus', 1, 'caf-exemple-000030', 'caf-exemple-000029', 'caf-inquiry.Asked', '{"asked":"caf-exemple-000028","holder":"camille","question":"family-quotient","office":"caf-66","on":"2026-05-04","askedAt":"2026-05-04T09:00:00.000Z"}', '{"at":"2026-05-04T09:00:00.000Z","on":"2026-05-04","actor":{"id":"mediator-1","roles":["mediator"]},"command":"inquiries.familyQuotient:asking","consulted":["inquiries/under-mandate"],"acknowledged":[]}', 'aa8a1108c4379e6529b879454e56035758bfd2e1ef6e6f4b73c1e9aef5ade6e6', 'xZGIQp6PKRnXt3BicX6drTVo99rVheQUTpNWxS9W974');
INSERT INTO public.tdu_journal_event VALUES ('caf-exemple', 14, 'disclosure/camille', 3, 'caf-exemple-000031', 'caf-exemple-000027', 'disclosure.Disclosed', '{"recipient":"caf-66","categories":["identity"],"outlet":"inquiries.familyQuotient","on":"2026-05-04","withheld":[]}', '{"at":"2026-05-04T09:00:00.000Z","on":"2026-05-04","actor":{"id":"mediator-1","roles":["mediator"]},"command":"privacy.disclose","consulted":["deontology/no-outsider","deontology/express-agreement"],"acknowledged":[]}', 'd5cb4dfa13c8e7d1caeed5e3c37df0a30b0f45b22a7fe6f0998a16fc3e6a25e8', 'YTmEXBb-zPCkGhgL8CkOqVzWBtK4U3Um0bWo2gvNl-o');
INSERT INTO public.tdu_journal_event VALUES ('caf-exemple', 15, 'caf-inquiry/bonus', 2, 'caf-exemple-000033', 'caf-exemple-000032', 'caf-inquiry.Answered', '{"asked":"caf-exemple-000028","outcome":"found","data":{"~sealed":1,"subject":"camille","category":"resources","stream":"caf-inquiry/bonus","field":"data","cipher":"aes-256-gcm","text":"8Ttc5GQtU2TqcCcsAIx-Hm7OxW-D0XaHwdfRmIsz5Wz1_dHA64ccsHvWFDIpgOUmFr_LATz6-wNGj5OPh8IHOMu-N6YdW28sd7wt1Cf2Pz8Z8uNF3iiXja9DCEVJ6nCDD9huewEXTnP2uoqmslyG7Crx-k_Jk8kGQSEYnkz-vzepmAO-fVhQw84"}}', '{"at":"2026-05-04T09:00:00.000Z","on":"2026-05-04","actor":{"id":"mediator-1","roles":["mediator"]},"command":"inquiries.familyQuotient:answering","consulted":[],"acknowledged":[]}', '8fdf46de09dd9a5bc34dc777ef2d534f6dbe1b706d275f045b0d09032fa55543', 'HypNQpOOCuVp5-Lt28MDWoyZSMbdsaA6zvX9iNDoTc8');
INSERT INTO public.tdu_journal_event VALUES ('caf-exemple', 16, 'caf-inquiry/bonus', 3, 'caf-exemple-000037', 'caf-exemple-000036', 'caf-inquiry.Asked', '{"asked":"caf-exemple-000035","holder":"camille","question":"in-work-bonus","office":"caf-66","on":"2026-05-04","askedAt":"2026-05-04T09:00:00.000Z"}', '{"at":"2026-05-04T09:00:00.000Z","on":"2026-05-04","actor":{"id":"mediator-1","roles":["mediator"]},"command":"inquiries.benefit:asking","consulted":["inquiries/under-mandate"],"acknowledged":[]}', '4c838141bbbc21a2190b4f8ac6e5102a4a2bbbefd3029885f400fb9f0828294d', 'AECtsQaafjneN6l-NOo3fyUQ0YEUSGQhkuIfsrvuHAY');
INSERT INTO public.tdu_journal_event VALUES ('caf-exemple', 17, 'disclosure/camille', 4, 'caf-exemple-000038', 'caf-exemple-000034', 'disclosure.Disclosed', '{"recipient":"caf-66","categories":["identity"],"outlet":"inquiries.benefit","on":"2026-05-04","withheld":[]}', '{"at":"2026-05-04T09:00:00.000Z","on":"2026-05-04","actor":{"id":"mediator-1","roles":["mediator"]},"command":"privacy.disclose","consulted":["deontology/no-outsider","deontology/express-agreement"],"acknowledged":[]}', 'bbadcf75c612e071c896596beccb2860d3cb4db68d294b24b340c19d1f36f675', 'VRMdYNu-5avLOu2czA4Avxljfx3uNBeCNOWz_BQgISA');
INSERT INTO public.tdu_journal_event VALUES ('caf-exemple', 18, 'caf-inquiry/bonus', 4, 'caf-exemple-000040', 'caf-exemple-000039', 'caf-inquiry.Answered', '{"asked":"caf-exemple-000035","outcome":"found","data":{"~sealed":1,"subject":"camille","category":"resources","stream":"caf-inquiry/bonus","field":"data","cipher":"aes-256-gcm","text":"4YTpGF5cbBA44jMF8sQbHDJ1HcdYzPmHt1eu0JFMzbN-KLO7mC795KfOSMvzQA"}}', '{"at":"2026-05-04T09:00:00.000Z","on":"2026-05-04","actor":{"id":"mediator-1","roles":["mediator"]},"command":"inquiries.benefit:answering","consulted":[],"acknowledged":[]}', '2287ca2087a8e40fde87adb4ee4385c0d82bed7a0fdc5600cc26bcbfee3b93aa', 'YbfKeGqWv8GgkKdJedtQnmT-0NRKuX2eLBX8JDsA0qc');
INSERT INTO public.tdu_journal_event VALUES ('caf-exemple', 19, 'caf-simulation/sim-1', 1, 'caf-exemple-000044', 'caf-exemple-000043', 'caf-simulation.Asked', '{"person":"camille","simulator":"simulator","month":"2026-05","on":"2026-05-04"}', '{"at":"2026-05-04T09:00:00.000Z","on":"2026-05-04","actor":{"id":"mediator-1","roles":["mediator"]},"command":"simulations.simulate:asking","consulted":[],"acknowledged":[]}', 'd11eab69734570bbc29e832da394509b91f4f49cc841ae5c415f7e3342763f2d', 'dVtodzU7btuROMM6s9flqCv0qxi16jKCeD89tEOE0uY');
INSERT INTO public.tdu_journal_event VALUES ('caf-exemple', 20, 'disclosure/camille', 5, 'caf-exemple-000045', 'caf-exemple-000041', 'disclosure.Disclosed', '{"recipient":"simulator","categories":["resources"],"outlet":"simulations.simulate","on":"2026-05-04","withheld":[]}', '{"at":"2026-05-04T09:00:00.000Z","on":"2026-05-04","actor":{"id":"mediator-1","roles":["mediator"]},"command":"privacy.disclose","consulted":["deontology/no-outsider","deontology/express-agreement"],"acknowledged":[]}', '31c98cdd980d01234b610a0a9be0a97d66a06d6a6e555c177c190259b53ffafd', 'fn-oUWCbkzvAA0uYNXhN9nsnLG-pIwxoPU4CyLbh3_Y');
INSERT INTO public.tdu_journal_event VALUES ('caf-exemple', 21, 'caf-simulation/sim-1', 2, 'caf-exemple-000047', 'caf-exemple-000046', 'caf-simulation.Answered', '{"invitations":{"~sealed":1,"subject":"camille","category":"situation","stream":"caf-simulation/sim-1","field":"invitations","cipher":"aes-256-gcm","text":"7lSBWbx1OgwN8TH5A43Dae7jMxJ-dLFR0V1RunqNWllKjkygJWygRTLFdZ74"},"amounts":{"~sealed":1,"subject":"camille","category":"resources","stream":"caf-simulation/sim-1","field":"amounts","cipher":"aes-256-gcm","text":"2vdrrG5ocFUVBHnNvUDPGsdfSZGWtfuGrYX-W6WLi2fE07mLLKpEulsmsTOJUNcQSWAGe9HKfdmAa-eqpZ7I_Tk9Hj8sGQLBiVfs0GsJPQ"}}', '{"at":"2026-05-04T09:00:00.000Z","on":"2026-05-04","actor":{"id":"mediator-1","roles":["mediator"]},"command":"simulations.simulate:answering","consulted":[],"acknowledged":[]}', 'e2417dc90d545d8b41c239398e7beb9a9256cae3c0f6d63f201a7772d0976d41', 'R30FGM835Qq8w05Dzuu0Ec0sJzqhUOVqX-tZUAYgm54');
INSERT INTO public.tdu_journal_event VALUES ('caf-exemple', 22, 'caf-procedure/bonus', 2, 'caf-exemple-000049', 'caf-exemple-000048', 'caf-procedure.Recorded', '{"fact":{"fact":"prepared","on":"2026-05-04","doneBy":"together","minutes":25},"at":0}', '{"at":"2026-05-04T09:00:00.000Z","on":"2026-05-04","actor":{"id":"mediator-1","roles":["mediator"]},"command":"caf.recordProcedure","consulted":["caf/under-mandate","caf/with-the-person"],"acknowledged":[]}', '21f5a36f814e71dbb598d2dc7c7b421a8ca24ed00c5c0646b1f68cb328452c37', 'wonWUJBY62Drw4vW-oaKgp5wjoYqhD_XMJA9Q_kiL40');
INSERT INTO public.tdu_journal_event VALUES ('caf-exemple', 23, 'caf-procedure/bonus', 3, 'caf-exemple-000051', 'caf-exemple-000050', 'caf-procedure.Recorded', '{"fact":{"fact":"done","on":"2026-05-04","doneBy":"together","minutes":40,"online":true},"at":1}', '{"at":"2026-05-04T09:00:00.000Z","on":"2026-05-04","actor":{"id":"mediator-1","roles":["mediator"]},"command":"caf.recordProcedure","consulted":["caf/under-mandate","caf/with-the-person"],"acknowledged":[]}', '7ecc0c44c87a8df192102f40dc2558294e0e56172a67c5718be84a52fe83c697', 'QV3wIo9_qroHD-RZEC78r6SB2S6yQ1C_XUaAWH9qDtk');
INSERT INTO public.tdu_journal_event VALUES ('caf-exemple', 24, 'caf-procedure/bonus', 4, 'caf-exemple-000053', 'caf-exemple-000052', 'caf-procedure.Recorded', '{"fact":{"fact":"sent","on":"2026-05-04","doneBy":"person","online":true,"checkOn":"2026-06-08"},"at":2}', '{"at":"2026-05-04T09:00:00.000Z","on":"2026-05-04","actor":{"id":"mediator-1","roles":["mediator"]},"command":"caf.recordProcedure","consulted":["caf/under-mandate","caf/with-the-person"],"acknowledged":[]}', '3f386cf23563031fa2a989745cbe7ebf38d21bdb23320e14c28fcff9132298bd', '7wbV0_gx0-qIdhJOrwqxoHdGV6xej5xo7eVFBd-KPKA');
INSERT INTO public.tdu_journal_event VALUES ('caf-exemple', 25, 'caf-procedure/bonus', 5, 'caf-exemple-000055', 'caf-exemple-000054', 'caf-procedure.Recorded', '{"fact":{"fact":"answered","on":"2026-06-02"},"at":3}', '{"at":"2026-06-08T09:00:00.000Z","on":"2026-06-08","actor":{"id":"mediator-1","roles":["mediator"]},"command":"caf.recordProcedure","consulted":["caf/under-mandate","caf/with-the-person"],"acknowledged":[]}', '4f9f4061537b90260e5d53c54e0cdc6a1bb70d9a057863259fa5ed3917b2eb86', 'nlaHNeiEosgqCv1_MQFIzvthx6GXjabLyuMpp1fvf2s');
INSERT INTO public.tdu_journal_event VALUES ('caf-exemple', 26, 'caf-procedure/bonus', 6, 'caf-exemple-000057', 'caf-exemple-000056', 'caf-procedure.Recorded', '{"fact":{"fact":"opened","on":"2026-06-08","from":"2026-05-01","monthly":{"~sealed":1,"subject":"camille","category":"resources","stream":"caf-procedure/bonus","field":"monthly","cipher":"aes-256-gcm","text":"yPf-r6pZvDFSiF2qc66eY0R4rWihUI3kfOSYGyaaqXLh"},"about":190},"at":4}', '{"at":"2026-06-08T09:00:00.000Z","on":"2026-06-08","actor":{"id":"mediator-1","roles":["mediator"]},"command":"caf.recordOpenedRight","consulted":[],"acknowledged":[]}', 'e60bd8b9c6c4f4f1748aa617f48ad333bdfd10d4212cf81b481948d755079c14', 'l6_EB1wp5l7xTlVZ_iRMcyRwmYS--olm0dj8O4H4Dnc');
INSERT INTO public.tdu_journal_event VALUES ('caf-exemple', 27, 'caf-procedure/bonus', 7, 'caf-exemple-000059', 'caf-exemple-000058', 'caf-procedure.Recorded', '{"fact":{"fact":"continuity","on":"2026-06-08","result":"effective"},"at":5}', '{"at":"2026-06-08T09:00:00.000Z","on":"2026-06-08","actor":{"id":"mediator-1","roles":["mediator"]},"command":"caf.recordProcedure","consulted":["caf/under-mandate","caf/with-the-person"],"acknowledged":[]}', '246ac602a94b2d9fb710b21d061b34b43edd5a473a8cd561a81373723897c54a', 'uorzOv87Z_TiiKK8i9X-S1os3483e0O4ttOMNj7EQR4');
INSERT INTO public.tdu_journal_event VALUES ('caf-exemple', 28, 'caf-dispute/indu', 1, 'caf-exemple-000061', 'caf-exemple-000060', 'caf-dispute.Opened', '{"holder":"camille","about":"overpayment","benefit":"family-allowances","route":"social","territory":"metropole","notifiedOn":"2026-07-24","mentions":true,"paidOn":"2026-03-05","amount":{"~sealed":1,"subject":"camille","category":"resources","stream":"caf-dispute/indu","field":"amount","cipher":"aes-256-gcm","text":"KyEOptOfQLR8gj-g3UFuaC_PZLsXtsgEsA02qsQEtguX"},"conventions":[],"on":"2026-07-27"}', '{"at":"2026-07-27T09:00:00.000Z","on":"2026-07-27","actor":{"id":"mediator-1","roles":["mediator"]},"command":"caf.openDispute","consulted":[],"acknowledged":[]}', '0406e54cfe0ac948d873cfab7db8bb2399daad4590484752986685d7b2e30c0c', '-y95E4-VrhncIFMO-nJ6X_qrUMpZoCJLFhTjdVMB87s');
INSERT INTO public.tdu_journal_event VALUES ('caf-exemple', 29, 'caf-dispute/indu', 2, 'caf-exemple-000063', 'caf-exemple-000062', 'caf-dispute.GroundsNoted', '{"words":{"~sealed":1,"subject":"camille","category":"narrative","stream":"caf-dispute/indu","field":"words","cipher":"aes-256-gcm","text":"1cymgOC5P4noIfGeFiJ2mzAMRUC1tcbStRElATvVUPz3mzZOowkXjnPY_2NqDqIjwDhrP1HY-H-Ys5gPKJyB1GQwZGuNs5UdIOw6EnW-8JIoLaEszfh8JmsjFqdQRZqozvnrAA"}}', '{"at":"2026-07-27T09:00:00.000Z","on":"2026-07-27","actor":{"id":"mediator-1","roles":["mediator"]},"command":"caf.noteGrounds","consulted":[],"acknowledged":[]}', '0640b73caf5dc6e38c78755aa6a0ea9b582cbbb1968827a8b10f98ad1f73b6fe', 'jzRRG_xvkf7LhDN1gV3QUg8pX2y1MXiWaiv4qKpkGLs');
INSERT INTO public.tdu_journal_event VALUES ('caf-exemple', 30, 'disclosure/camille', 6, 'caf-exemple-000066', 'caf-exemple-000064', 'disclosure.Disclosed', '{"recipient":"camille","categories":["contact","identity","narrative","resources"],"outlet":"caf.appealLetter","on":"2026-07-27","withheld":[]}', '{"at":"2026-07-27T09:00:00.000Z","on":"2026-07-27","actor":{"id":"mediator-1","roles":["mediator"]},"command":"privacy.disclose","consulted":["deontology/no-outsider","deontology/express-agreement"],"acknowledged":[]}', '30967f73b6b6bc3e124f4daad9411d83baa27b3842e4aadeaeb0e5f01e71fa35', 'ii2ADjBpcjFsBlLIPsuPohC9TiiCY6hKsyJNZKc2Pqk');
INSERT INTO public.tdu_journal_event VALUES ('caf-exemple', 31, 'caf-dispute/indu', 3, 'caf-exemple-000068', 'caf-exemple-000067', 'caf-dispute.Recorded', '{"fact":{"fact":"rectification-asked","on":"2026-07-27"},"at":0}', '{"at":"2026-07-27T09:00:00.000Z","on":"2026-07-27","actor":{"id":"mediator-1","roles":["mediator"]},"command":"caf.recordDispute","consulted":[],"acknowledged":[]}', 'c7e13d6db1bbe3de89d7c759714e8d3c4d4307a1856242ca914ca6e1c0df59d9', '4sB-RHNV_F095Ur5O1tilzoL7oE9qSSn63GS3enX_5E');
INSERT INTO public.tdu_journal_event VALUES ('caf-exemple', 32, 'caf-dispute/indu', 4, 'caf-exemple-000070', 'caf-exemple-000069', 'caf-dispute.Recorded', '{"fact":{"fact":"rectification-answered","on":"2026-08-18","granted":true},"at":1}', '{"at":"2026-08-20T09:00:00.000Z","on":"2026-08-20","actor":{"id":"mediator-1","roles":["mediator"]},"command":"caf.recordDispute","consulted":[],"acknowledged":[]}', '742800ea547a7c4ebe4722fca94bab11126a32fb47e08cc70bf30b39fe52b49c', 'YMl3eclCsCBf2cs1CnpYpYO1F8L9TV2iBrYVTAxFojk');
INSERT INTO public.tdu_journal_event VALUES ('caf-exemple', 33, 'caf-dispute/indu', 5, 'caf-exemple-000072', 'caf-exemple-000071', 'caf-dispute.Recorded', '{"fact":{"fact":"closed","on":"2026-08-20","outcome":"cancelled"},"at":2}', '{"at":"2026-08-20T09:00:00.000Z","on":"2026-08-20","actor":{"id":"mediator-1","roles":["mediator"]},"command":"caf.recordDispute","consulted":[],"acknowledged":[]}', 'bd8abda7056c64ea8e530f9be5b174153dfd84b02f743acbab96e47283a05324', 'Tkke6-5Fe8R04EDJkP8hCJLkleeLSxJhzFmhdz1uCN4');
INSERT INTO public.tdu_journal_event VALUES ('caf-exemple', 34, 'caf-procedure/bonus', 8, 'caf-exemple-000074', 'caf-exemple-000073', 'caf-procedure.Recorded', '{"fact":{"fact":"declared","on":"2026-07-30","doneBy":"together","minutes":15,"online":false},"at":6}', '{"at":"2026-10-05T09:00:00.000Z","on":"2026-10-05","actor":{"id":"mediator-1","roles":["mediator"]},"command":"caf.recordProcedure","consulted":["caf/under-mandate","caf/with-the-person"],"acknowledged":[]}', 'c2fe722de7158cf9372db56e679c63a072e0fd400b787879665f189ddb2baba9', '35vAp8AGG8d8R7MfDWSbkMHGpobExCG6ZakdhAYk2tI');
INSERT INTO public.tdu_journal_event VALUES ('caf-exemple', 35, 'caf-procedure/bonus', 9, 'caf-exemple-000076', 'caf-exemple-000075', 'caf-procedure.Recorded', '{"fact":{"fact":"declared","on":"2026-10-05","doneBy":"person","online":true},"at":7}', '{"at":"2026-10-05T09:00:00.000Z","on":"2026-10-05","actor":{"id":"mediator-1","roles":["mediator"]},"command":"caf.recordProcedure","consulted":["caf/under-mandate","caf/with-the-person"],"acknowledged":[]}', 'f632a3049a38beeeeebf5c134b0ffc6c0b7cc713edb07a07bc445975fb75f493', '3Jg8gkIDXtwk7iG4QC3qm7hv_Xn2pSxBGZVxXoQ10Yo');
INSERT INTO public.tdu_journal_event VALUES ('caf-exemple', 36, 'caf-procedure/bonus', 10, 'caf-exemple-000078', 'caf-exemple-000077', 'caf-procedure.Recorded', '{"fact":{"fact":"closed","on":"2026-10-05","outcome":"right-opened","autonomyBefore":"accompanied","autonomyAfter":"autonomous"},"at":8}', '{"at":"2026-10-05T09:00:00.000Z","on":"2026-10-05","actor":{"id":"mediator-1","roles":["mediator"]},"command":"caf.recordProcedure","consulted":["caf/under-mandate","caf/with-the-person"],"acknowledged":[]}', '7a868c8455af0647ed126b119bafb0c8d4e62ca721f5b8aca512d4fd0d207de2', '0g0RxKmUVQNmk5R_sF5bysQTF_98wWj8cQvx75rZcPI');


--
-- Data for Name: tdu_journal_head; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.tdu_journal_head VALUES ('budget-exemple', 30, '64d71478ed6d1da44111a7b593ccbb84e21140b4851ae65dd786f8fad7339a64');
INSERT INTO public.tdu_journal_head VALUES ('dalo-exemple', 28, '6c728009806ca2b92eae53de10d4a43a7cbed51415eb39a72cb953bd9e021a0e');
INSERT INTO public.tdu_journal_head VALUES ('caf-exemple', 36, '7a868c8455af0647ed126b119bafb0c8d4e62ca721f5b8aca512d4fd0d207de2');
INSERT INTO public.tdu_journal_head VALUES ('association-exemple', 103, '9047ef6935a25d5a944b44c3ad9834a627e037a35c3f90086a8167335cf97583');


--
-- Data for Name: tdu_lookup_v1; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.tdu_lookup_v1 VALUES ('association-exemple', 'association-exemple-000005/name/0', 'association-exemple-000005', 'name', 'G4cAOIobAt0WidWjMe7C9jCImvTl-6eyg8hJnwjX2NM');
INSERT INTO public.tdu_lookup_v1 VALUES ('association-exemple', 'association-exemple-000005/name/1', 'association-exemple-000005', 'name', 'IOPuU_DPsopUSt1EVtPzbvgX9-1PEgToAedLAr5dNnI');
INSERT INTO public.tdu_lookup_v1 VALUES ('association-exemple', 'association-exemple-000005/name/2', 'association-exemple-000005', 'name', 'UXof82x8WFefqc2UljmNreekExuBtswhs2Lrrut4tPc');
INSERT INTO public.tdu_lookup_v1 VALUES ('association-exemple', 'association-exemple-000008/name/0', 'association-exemple-000008', 'name', 'IQqOM9XahYC8pFrhmjGnRvNP7bP0oKbMIXp_YIUCUxw');
INSERT INTO public.tdu_lookup_v1 VALUES ('association-exemple', 'association-exemple-000008/name/1', 'association-exemple-000008', 'name', 'N502CV23jxCoX6o2Vj5hG_MyNDDABwAiuVPm56rfpr0');
INSERT INTO public.tdu_lookup_v1 VALUES ('association-exemple', 'association-exemple-000008/name/2', 'association-exemple-000008', 'name', 'UXof82x8WFefqc2UljmNreekExuBtswhs2Lrrut4tPc');
INSERT INTO public.tdu_lookup_v1 VALUES ('association-exemple', 'association-exemple-000042/name/0', 'association-exemple-000042', 'name', 'zQdC1fbO6EnSvOA9BXwX0FZbiOP8kG2LZAF2stJ8J2A');
INSERT INTO public.tdu_lookup_v1 VALUES ('association-exemple', 'association-exemple-000042/name/1', 'association-exemple-000042', 'name', 'ZejFpL9gD-FnNZJQUurh25NlorqA_XKatU36B9QRcwg');
INSERT INTO public.tdu_lookup_v1 VALUES ('association-exemple', 'association-exemple-000042/name/2', 'association-exemple-000042', 'name', 'UXof82x8WFefqc2UljmNreekExuBtswhs2Lrrut4tPc');
INSERT INTO public.tdu_lookup_v1 VALUES ('association-exemple', 'association-exemple-000077/name/0', 'association-exemple-000077', 'name', 'mFIHeuLt93BY57Zhdx7UXWh1V5yHMy-mRnSjXVSKwa4');
INSERT INTO public.tdu_lookup_v1 VALUES ('association-exemple', 'association-exemple-000077/name/1', 'association-exemple-000077', 'name', '3EIBcKh9N7usrXqhzGDa0--1s30DBqwDyk1rTANpnI8');
INSERT INTO public.tdu_lookup_v1 VALUES ('association-exemple', 'association-exemple-000077/name/2', 'association-exemple-000077', 'name', 'UXof82x8WFefqc2UljmNreekExuBtswhs2Lrrut4tPc');
INSERT INTO public.tdu_lookup_v1 VALUES ('association-exemple', '1001/name/0', '1001', 'name', '8qHZ0aYkrjQ_-0yIBTnrRfpoKqEWeKvWQS9g3A76IgI');
INSERT INTO public.tdu_lookup_v1 VALUES ('association-exemple', '1001/name/1', '1001', 'name', 'yKe1o6lyb8B01nf5WVKbB3K-8EmccPyvsf78w25_z0Y');
INSERT INTO public.tdu_lookup_v1 VALUES ('association-exemple', '1001/name/2', '1001', 'name', 'UXof82x8WFefqc2UljmNreekExuBtswhs2Lrrut4tPc');
INSERT INTO public.tdu_lookup_v1 VALUES ('association-exemple', '1001/phone/0', '1001', 'phone', 'Z0KVe9kM6aji96vUPjWZUGJ8se18kejTsGbivznXWcs');
INSERT INTO public.tdu_lookup_v1 VALUES ('association-exemple', '1002/name/0', '1002', 'name', 'BlCAPC2GRRkO9jcWInKAK2lwFKu85aGCyVNfvjdaGRU');
INSERT INTO public.tdu_lookup_v1 VALUES ('association-exemple', '1002/name/1', '1002', 'name', 'fu7Gaj_0jX8hP39-ARc41ybMBSVW_d2xQ61obRdRFKE');
INSERT INTO public.tdu_lookup_v1 VALUES ('association-exemple', '1002/name/2', '1002', 'name', 'UXof82x8WFefqc2UljmNreekExuBtswhs2Lrrut4tPc');
INSERT INTO public.tdu_lookup_v1 VALUES ('budget-exemple', 'camille/name/0', 'camille', 'name', '2Ob358QAQbIwlfVUML71Wn7cFFP4nwQW-lkroDIiGEU');
INSERT INTO public.tdu_lookup_v1 VALUES ('budget-exemple', 'camille/name/1', 'camille', 'name', 'AQB4IPLWvIqxl9f9mlugTOMeGG8DV23261TYJx37N-Y');
INSERT INTO public.tdu_lookup_v1 VALUES ('budget-exemple', 'camille/name/2', 'camille', 'name', 'XrhOWdxW9y6lKCG5Gfe0zJLthXb5H2SwKWnDd8qVFLs');
INSERT INTO public.tdu_lookup_v1 VALUES ('budget-exemple', 'sacha/name/0', 'sacha', 'name', 't1XFTXTRYKSG_ZAFkhiNmgkT7ydX-v6qXQyzGCB0260');
INSERT INTO public.tdu_lookup_v1 VALUES ('budget-exemple', 'sacha/name/1', 'sacha', 'name', 'YiwjhIlH0dgqKr2P3MArN3rSvmzM8o_PZHO-WtR4YgU');
INSERT INTO public.tdu_lookup_v1 VALUES ('budget-exemple', 'sacha/name/2', 'sacha', 'name', 'XrhOWdxW9y6lKCG5Gfe0zJLthXb5H2SwKWnDd8qVFLs');
INSERT INTO public.tdu_lookup_v1 VALUES ('dalo-exemple', 'camille/name/0', 'camille', 'name', 'MeVeFdhb8eNJQlNwWslNmPbSBYP_9TbaEBQ-o1_Xmbg');
INSERT INTO public.tdu_lookup_v1 VALUES ('dalo-exemple', 'camille/name/1', 'camille', 'name', 'BwoSkyNRfLoktx2lyKFeJSCqMLeifUvMM6BZh43GARk');
INSERT INTO public.tdu_lookup_v1 VALUES ('dalo-exemple', 'camille/name/2', 'camille', 'name', 'Cm_a51gfpfQX3naGBTInO9tmNhXl2fB_rpf7duaV8sI');
INSERT INTO public.tdu_lookup_v1 VALUES ('dalo-exemple', 'sacha/name/0', 'sacha', 'name', '3IxgyW6yjO1trO1p7SN6KPzxIE4szPQ1fG6m34-Nafg');
INSERT INTO public.tdu_lookup_v1 VALUES ('dalo-exemple', 'sacha/name/1', 'sacha', 'name', '2fR-_bir75QWBCy4K-x74h6ZbFWByOk92_UoLLu7dMw');
INSERT INTO public.tdu_lookup_v1 VALUES ('dalo-exemple', 'sacha/name/2', 'sacha', 'name', 'Cm_a51gfpfQX3naGBTInO9tmNhXl2fB_rpf7duaV8sI');
INSERT INTO public.tdu_lookup_v1 VALUES ('dalo-exemple', 'alix/name/0', 'alix', 'name', 'kLXSvgGaXJCFzHJZvGNZBbVMrQVaPeHh5OSJhs2KMro');
INSERT INTO public.tdu_lookup_v1 VALUES ('dalo-exemple', 'alix/name/1', 'alix', 'name', '25Py53eRAZWFcwfFsxehJmpg_zu5AJNeTcowP2b3ySI');
INSERT INTO public.tdu_lookup_v1 VALUES ('dalo-exemple', 'alix/name/2', 'alix', 'name', 'Cm_a51gfpfQX3naGBTInO9tmNhXl2fB_rpf7duaV8sI');
INSERT INTO public.tdu_lookup_v1 VALUES ('caf-exemple', 'camille/name/0', 'camille', 'name', 'aAA0J6V1lxy9n8sSKhlBcWcAN3n_GjUvMQdi-S55WJg');
INSERT INTO public.tdu_lookup_v1 VALUES ('caf-exemple', 'camille/name/1', 'camille', 'name', '-xHkJJyVoaVlyAzFMDeV32fM6wZ-yOCDCLVOivxNmPs');
INSERT INTO public.tdu_lookup_v1 VALUES ('caf-exemple', 'camille/name/2', 'camille', 'name', 'PbUlI60PjdTA2IAvc4FyUfDl8x7t92Gl463Px_ZA0Ko');


--
-- Data for Name: tdu_mediation_party_v1; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.tdu_mediation_party_v1 VALUES ('association-exemple', 'association-exemple-000083/association-exemple-000077', 'association-exemple-000083', 'association-exemple-000077', 0);
INSERT INTO public.tdu_mediation_party_v1 VALUES ('association-exemple', 'association-exemple-000083/association-exemple-000080', 'association-exemple-000083', 'association-exemple-000080', 0);
INSERT INTO public.tdu_mediation_party_v1 VALUES ('association-exemple', 'association-exemple-000011/association-exemple-000005', 'association-exemple-000011', 'association-exemple-000005', 0);
INSERT INTO public.tdu_mediation_party_v1 VALUES ('association-exemple', 'association-exemple-000011/association-exemple-000008', 'association-exemple-000011', 'association-exemple-000008', 0);
INSERT INTO public.tdu_mediation_party_v1 VALUES ('association-exemple', 'of-person-1001/1001', 'of-person-1001', '1001', 1);
INSERT INTO public.tdu_mediation_party_v1 VALUES ('association-exemple', 'of-person-1001/1002', 'of-person-1001', '1002', 1);
INSERT INTO public.tdu_mediation_party_v1 VALUES ('association-exemple', 'association-exemple-000048/association-exemple-000042', 'association-exemple-000048', 'association-exemple-000042', 0);
INSERT INTO public.tdu_mediation_party_v1 VALUES ('association-exemple', 'association-exemple-000048/association-exemple-000045', 'association-exemple-000048', 'association-exemple-000045', 0);
INSERT INTO public.tdu_mediation_party_v1 VALUES ('association-exemple', 'of-institution-1001/1001', 'of-institution-1001', '1001', 1);
INSERT INTO public.tdu_mediation_party_v1 VALUES ('association-exemple', 'of-institution-1001/1002', 'of-institution-1001', '1002', 1);
INSERT INTO public.tdu_mediation_party_v1 VALUES ('budget-exemple', 'energie/camille', 'energie', 'camille', 1);
INSERT INTO public.tdu_mediation_party_v1 VALUES ('budget-exemple', 'energie/energie-exemple', 'energie', 'energie-exemple', 1);


--
-- Data for Name: tdu_mediation_team_v1; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.tdu_mediation_team_v1 VALUES ('association-exemple', 'association-exemple-000011/mediatrice-a', 'association-exemple-000011', 'mediatrice-a');
INSERT INTO public.tdu_mediation_team_v1 VALUES ('association-exemple', 'association-exemple-000048/mediatrice-a', 'association-exemple-000048', 'mediatrice-a');
INSERT INTO public.tdu_mediation_team_v1 VALUES ('association-exemple', 'association-exemple-000083/mediatrice-a', 'association-exemple-000083', 'mediatrice-a');
INSERT INTO public.tdu_mediation_team_v1 VALUES ('association-exemple', 'of-person-1001/mediatrice-a', 'of-person-1001', 'mediatrice-a');
INSERT INTO public.tdu_mediation_team_v1 VALUES ('association-exemple', 'of-institution-1001/mediatrice-a', 'of-institution-1001', 'mediatrice-a');
INSERT INTO public.tdu_mediation_team_v1 VALUES ('budget-exemple', 'energie/mediator-1', 'energie', 'mediator-1');


--
-- Data for Name: tdu_mediation_v3; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.tdu_mediation_v3 VALUES ('association-exemple', 'association-exemple-000011', 'closed', 'mediatrice-a', 'conflict', '2026-04-02', '2026-04-02', 'agreement', 2, NULL);
INSERT INTO public.tdu_mediation_v3 VALUES ('association-exemple', 'association-exemple-000048', 'closed', 'mediatrice-a', 'conflict', '2026-04-02', '2026-04-02', 'party-withdrew', 2, NULL);
INSERT INTO public.tdu_mediation_v3 VALUES ('association-exemple', 'association-exemple-000083', 'closed', 'mediatrice-a', 'institution', '2026-04-02', '2026-04-02', 'partial-agreement', 2, NULL);
INSERT INTO public.tdu_mediation_v3 VALUES ('association-exemple', 'of-person-1001', 'dialogue', 'mediatrice-a', 'conflict', '2026-04-02', NULL, NULL, 2, NULL);
INSERT INTO public.tdu_mediation_v3 VALUES ('association-exemple', 'of-institution-1001', 'dialogue', 'mediatrice-a', 'conflict', '2026-04-02', NULL, NULL, 2, NULL);
INSERT INTO public.tdu_mediation_v3 VALUES ('budget-exemple', 'energie', 'consenting', NULL, 'institution', '2026-01-19', NULL, NULL, 2, NULL);


--
-- Data for Name: tdu_over_indebtedness_v1; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: tdu_partner_v1; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.tdu_partner_v1 VALUES ('association-exemple', 'mairie', NULL, NULL);


--
-- Data for Name: tdu_person_v1; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.tdu_person_v1 VALUES ('association-exemple', 'association-exemple-000005', '{"~sealed":1,"subject":"association-exemple-000005","category":"identity","stream":"person/association-exemple-000005","field":"name","cipher":"aes-256-gcm","text":"ErHx3hEXqqhhJmj4tUXe6S5dhpfy28gsQAW_YUVioHHTu_R8ZxRs7F8j7nZk","lookup":"name"}', 'adult', NULL);
INSERT INTO public.tdu_person_v1 VALUES ('association-exemple', 'association-exemple-000008', '{"~sealed":1,"subject":"association-exemple-000008","category":"identity","stream":"person/association-exemple-000008","field":"name","cipher":"aes-256-gcm","text":"Bcq7UYmz_AT8f8h0yMkRmHq5didTV3X1f7c2noI-G_LhbxEuPUJS7g5jYNQIVLs","lookup":"name"}', 'adult', NULL);
INSERT INTO public.tdu_person_v1 VALUES ('association-exemple', 'association-exemple-000042', '{"~sealed":1,"subject":"association-exemple-000042","category":"identity","stream":"person/association-exemple-000042","field":"name","cipher":"aes-256-gcm","text":"aFV5PwtvnoCuNw2owk9xlHYWKew46_mxisXWD8FZuOTgwK8n7SWhX3hVJA","lookup":"name"}', 'adult', NULL);
INSERT INTO public.tdu_person_v1 VALUES ('association-exemple', 'association-exemple-000077', '{"~sealed":1,"subject":"association-exemple-000077","category":"identity","stream":"person/association-exemple-000077","field":"name","cipher":"aes-256-gcm","text":"ZZsJyCbs881NmbF5tKLTDi--II4lJKvpQj63yBOvetHWSMeL6WRgsE4","lookup":"name"}', 'adult', NULL);
INSERT INTO public.tdu_person_v1 VALUES ('association-exemple', '1001', '{"~sealed":1,"subject":"1001","category":"identity","stream":"person/1001","field":"name","cipher":"aes-256-gcm","text":"KIClxz7K7RyCWcbD8hEAy2KxAA4qWHZ8wty9flfUgHHhLPbGXQskXkri","lookup":"name"}', 'adult', NULL);
INSERT INTO public.tdu_person_v1 VALUES ('association-exemple', '1002', '{"~sealed":1,"subject":"1002","category":"identity","stream":"person/1002","field":"name","cipher":"aes-256-gcm","text":"gmROBqsJhFSw6lGd68JZMBOJoCsnP1kEpw-pp8Pzo9Jk_tPkIP8EHDap","lookup":"name"}', 'adult', NULL);
INSERT INTO public.tdu_person_v1 VALUES ('budget-exemple', 'camille', '{"~sealed":1,"subject":"camille","category":"identity","stream":"person/camille","field":"name","cipher":"aes-256-gcm","text":"0qeQw5Yn_ax5sEWL7XGakPEX-4ahiI5LpXw9LWtfzeB1yf45Vg-ZNNZ5K2PA","lookup":"name"}', 'adult', NULL);
INSERT INTO public.tdu_person_v1 VALUES ('budget-exemple', 'sacha', '{"~sealed":1,"subject":"sacha","category":"identity","stream":"person/sacha","field":"name","cipher":"aes-256-gcm","text":"QnrC-PprhI-Vlt5VK1ePBk5tjqv8itBnuecfbLYgjbWVMubK1M1EP0LBRg","lookup":"name"}', 'adult', NULL);
INSERT INTO public.tdu_person_v1 VALUES ('dalo-exemple', 'camille', '{"~sealed":1,"subject":"camille","category":"identity","stream":"person/camille","field":"name","cipher":"aes-256-gcm","text":"odpzyrRf7svzzoFKhZc1RkHOaDOKYMssMykXNmFrh7rBB49z9qEsxziWaXjG","lookup":"name"}', 'adult', NULL);
INSERT INTO public.tdu_person_v1 VALUES ('dalo-exemple', 'sacha', '{"~sealed":1,"subject":"sacha","category":"identity","stream":"person/sacha","field":"name","cipher":"aes-256-gcm","text":"chpGCX1TDdMK51qQugEtHl0y741TgKcJ_BVH53LMepKGbR_EPx44QGfUUw","lookup":"name"}', 'adult', NULL);
INSERT INTO public.tdu_person_v1 VALUES ('dalo-exemple', 'alix', '{"~sealed":1,"subject":"alix","category":"identity","stream":"person/alix","field":"name","cipher":"aes-256-gcm","text":"DXLhE3YnCmmOWIleSmSkDpGwfPpO4C-yJH1SIR_Vtqeh-g0tNFuUQ0q5","lookup":"name"}', 'adult', NULL);
INSERT INTO public.tdu_person_v1 VALUES ('caf-exemple', 'camille', '{"~sealed":1,"subject":"camille","category":"identity","stream":"person/camille","field":"name","cipher":"aes-256-gcm","text":"ievavSlR1JyfdPMZbbUM9akkBd0aUZrng1XKIgoP3PAUse25yAqylQ4UcM-2","lookup":"name"}', 'adult', NULL);


--
-- Data for Name: tdu_point_v1; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: tdu_practice_v1; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.tdu_practice_v1 VALUES ('association-exemple', 'mediatrice-a', '2099-01-15', '2099-01-15', NULL, 0, NULL);


--
-- Data for Name: tdu_project_v1; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.tdu_project_v1 VALUES ('association-exemple', 'jardin', 'Un jardin partagé', 'proposed', 'inhabitants', 'environment', NULL, NULL, 9, 3, NULL, '2026-02-01', NULL, NULL);


--
-- Data for Name: tdu_read_table; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.tdu_read_table VALUES ('association-exemple', 'deadline', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('association-exemple', 'person', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('association-exemple', 'institution', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('association-exemple', 'activity', 2, 1);
INSERT INTO public.tdu_read_table VALUES ('association-exemple', 'mediation', 3, 1);
INSERT INTO public.tdu_read_table VALUES ('association-exemple', 'mediation_party', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('association-exemple', 'mediation_team', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('association-exemple', 'consultation_issue', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('association-exemple', 'project', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('association-exemple', 'practice', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('association-exemple', 'deadline_acknowledgement', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('association-exemple', 'partner', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('association-exemple', 'convention', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('association-exemple', 'referral', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('association-exemple', 'point', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('association-exemple', 'emergency', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('association-exemple', 'budget_file', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('association-exemple', 'budget_diagnosis', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('association-exemple', 'budget_negotiation', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('association-exemple', 'budget_right', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('association-exemple', 'budget_session', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('association-exemple', 'over_indebtedness', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('association-exemple', 'bank_procedure', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('association-exemple', 'dalo_appeal', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('association-exemple', 'caf_procedure', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('association-exemple', 'caf_dispute', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('association-exemple', 'caf_screening', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('association-exemple', 'lookup', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('association-exemple', 'tally_activity', 2, 1);
INSERT INTO public.tdu_read_table VALUES ('association-exemple', 'tally_mediation', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('association-exemple', 'tally_referral', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('association-exemple', 'tally_budget_file', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('association-exemple', 'tally_budget_diagnosis', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('association-exemple', 'tally_budget_negotiation', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('association-exemple', 'tally_over_indebtedness', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('association-exemple', 'tally_bank_procedure', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('association-exemple', 'tally_budget_right', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('association-exemple', 'tally_budget_session', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('association-exemple', 'tally_dalo_appeal', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('association-exemple', 'tally_caf_procedure', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('association-exemple', 'tally_caf_screening', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('association-exemple', 'tally_caf_dispute', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('budget-exemple', 'deadline', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('budget-exemple', 'person', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('budget-exemple', 'institution', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('budget-exemple', 'activity', 2, 1);
INSERT INTO public.tdu_read_table VALUES ('budget-exemple', 'mediation', 3, 1);
INSERT INTO public.tdu_read_table VALUES ('budget-exemple', 'mediation_party', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('budget-exemple', 'mediation_team', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('budget-exemple', 'consultation_issue', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('budget-exemple', 'project', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('budget-exemple', 'practice', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('budget-exemple', 'deadline_acknowledgement', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('budget-exemple', 'partner', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('budget-exemple', 'convention', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('budget-exemple', 'referral', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('budget-exemple', 'point', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('budget-exemple', 'emergency', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('budget-exemple', 'lookup', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('budget-exemple', 'budget_file', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('budget-exemple', 'budget_diagnosis', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('budget-exemple', 'budget_negotiation', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('budget-exemple', 'budget_right', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('budget-exemple', 'budget_session', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('budget-exemple', 'over_indebtedness', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('budget-exemple', 'bank_procedure', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('budget-exemple', 'dalo_appeal', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('budget-exemple', 'caf_procedure', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('budget-exemple', 'caf_dispute', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('budget-exemple', 'caf_screening', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('budget-exemple', 'tally_activity', 2, 1);
INSERT INTO public.tdu_read_table VALUES ('budget-exemple', 'tally_mediation', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('budget-exemple', 'tally_referral', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('budget-exemple', 'tally_budget_file', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('budget-exemple', 'tally_budget_diagnosis', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('budget-exemple', 'tally_budget_negotiation', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('budget-exemple', 'tally_over_indebtedness', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('budget-exemple', 'tally_bank_procedure', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('budget-exemple', 'tally_budget_right', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('budget-exemple', 'tally_budget_session', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('budget-exemple', 'tally_dalo_appeal', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('budget-exemple', 'tally_caf_procedure', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('budget-exemple', 'tally_caf_screening', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('budget-exemple', 'tally_caf_dispute', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('dalo-exemple', 'deadline', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('dalo-exemple', 'person', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('dalo-exemple', 'institution', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('dalo-exemple', 'activity', 2, 1);
INSERT INTO public.tdu_read_table VALUES ('dalo-exemple', 'mediation', 3, 1);
INSERT INTO public.tdu_read_table VALUES ('dalo-exemple', 'mediation_party', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('dalo-exemple', 'mediation_team', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('dalo-exemple', 'consultation_issue', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('dalo-exemple', 'project', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('dalo-exemple', 'practice', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('dalo-exemple', 'deadline_acknowledgement', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('dalo-exemple', 'partner', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('dalo-exemple', 'convention', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('dalo-exemple', 'referral', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('dalo-exemple', 'point', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('dalo-exemple', 'emergency', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('dalo-exemple', 'budget_file', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('dalo-exemple', 'budget_diagnosis', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('dalo-exemple', 'budget_negotiation', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('dalo-exemple', 'budget_right', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('dalo-exemple', 'budget_session', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('dalo-exemple', 'over_indebtedness', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('dalo-exemple', 'bank_procedure', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('dalo-exemple', 'dalo_appeal', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('dalo-exemple', 'caf_procedure', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('dalo-exemple', 'caf_dispute', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('dalo-exemple', 'caf_screening', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('dalo-exemple', 'lookup', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('dalo-exemple', 'tally_activity', 2, 1);
INSERT INTO public.tdu_read_table VALUES ('dalo-exemple', 'tally_mediation', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('dalo-exemple', 'tally_referral', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('dalo-exemple', 'tally_budget_file', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('dalo-exemple', 'tally_budget_diagnosis', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('dalo-exemple', 'tally_budget_negotiation', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('dalo-exemple', 'tally_over_indebtedness', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('dalo-exemple', 'tally_bank_procedure', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('dalo-exemple', 'tally_budget_right', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('dalo-exemple', 'tally_budget_session', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('dalo-exemple', 'tally_dalo_appeal', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('dalo-exemple', 'tally_caf_procedure', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('dalo-exemple', 'tally_caf_screening', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('dalo-exemple', 'tally_caf_dispute', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('caf-exemple', 'deadline', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('caf-exemple', 'person', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('caf-exemple', 'institution', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('caf-exemple', 'activity', 2, 1);
INSERT INTO public.tdu_read_table VALUES ('caf-exemple', 'mediation', 3, 1);
INSERT INTO public.tdu_read_table VALUES ('caf-exemple', 'mediation_party', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('caf-exemple', 'mediation_team', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('caf-exemple', 'consultation_issue', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('caf-exemple', 'project', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('caf-exemple', 'practice', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('caf-exemple', 'deadline_acknowledgement', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('caf-exemple', 'partner', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('caf-exemple', 'convention', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('caf-exemple', 'referral', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('caf-exemple', 'point', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('caf-exemple', 'lookup', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('caf-exemple', 'emergency', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('caf-exemple', 'budget_file', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('caf-exemple', 'budget_diagnosis', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('caf-exemple', 'budget_negotiation', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('caf-exemple', 'budget_right', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('caf-exemple', 'budget_session', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('caf-exemple', 'over_indebtedness', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('caf-exemple', 'bank_procedure', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('caf-exemple', 'dalo_appeal', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('caf-exemple', 'caf_procedure', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('caf-exemple', 'caf_dispute', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('caf-exemple', 'caf_screening', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('caf-exemple', 'tally_activity', 2, 1);
INSERT INTO public.tdu_read_table VALUES ('caf-exemple', 'tally_mediation', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('caf-exemple', 'tally_referral', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('caf-exemple', 'tally_budget_file', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('caf-exemple', 'tally_budget_diagnosis', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('caf-exemple', 'tally_budget_negotiation', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('caf-exemple', 'tally_over_indebtedness', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('caf-exemple', 'tally_bank_procedure', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('caf-exemple', 'tally_budget_right', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('caf-exemple', 'tally_budget_session', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('caf-exemple', 'tally_dalo_appeal', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('caf-exemple', 'tally_caf_procedure', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('caf-exemple', 'tally_caf_screening', 1, 1);
INSERT INTO public.tdu_read_table VALUES ('caf-exemple', 'tally_caf_dispute', 1, 1);


--
-- Data for Name: tdu_referral_v1; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: tdu_schema; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.tdu_schema VALUES (1, 1);


--
-- Data for Name: tdu_subject_key; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.tdu_subject_key VALUES ('association-exemple', '~marks', 'active tdu1.nCfYFno3Q2Jc.haS1bufG0w-CGopHiNyjpiYri-_axDBpUyCw2tfHuJF4Eb4uhnE08bwBnPZCl-XTli6q1gKc2XXkHx5N');
INSERT INTO public.tdu_subject_key VALUES ('association-exemple', 'association-exemple-000005', 'active tdu1.nCfYFno3Q2Jc.Fq-0KuJDVUlhIAOgjwFXjGodDr8mAajOeVGf5FBTxsjsM_GlK7cpx0nGA7YJvDlDLwBC8YljiWYrjoxA');
INSERT INTO public.tdu_subject_key VALUES ('association-exemple', '~lookup', 'active tdu1.nCfYFno3Q2Jc.IslViEtVO8sGkkThydhoqkUDEUyJ_-a2i97QDU_pVTwUIqjuzrldIr9Zyw1lb-BJi5MzLr9MNhcNr_4A');
INSERT INTO public.tdu_subject_key VALUES ('association-exemple', 'association-exemple-000008', 'active tdu1.nCfYFno3Q2Jc.2YwzFPe1kZ5MF8RsejXog0DtDZTppU2QJEkQ_ssvITZw-7cGndlNd6XWQdqe6HbwR6ARn_IEObfxJhl0');
INSERT INTO public.tdu_subject_key VALUES ('association-exemple', 'association-exemple-000042', 'active tdu1.nCfYFno3Q2Jc.EhmemrIvsPpjNjtYnye0idwKylqgUM3WMt5a02JrqgXTnCfBaVVKl9t9lFUZu7Zd9YrUjs5vNh5ELumF');
INSERT INTO public.tdu_subject_key VALUES ('association-exemple', 'association-exemple-000077', 'active tdu1.nCfYFno3Q2Jc.SN1f7VDHyH7J1lriQSxXBCJNz1QfHdE_zYYpXctnvyrnXB3Uth5h903oxEsktL4H6qKdvzAmq7_d_5CN');
INSERT INTO public.tdu_subject_key VALUES ('association-exemple', 'association-exemple-000080', 'active tdu1.nCfYFno3Q2Jc.L-wpOgr0c4AQ5DWseIrMLK-4hpnZpE1amCHmrsCJuhoDjOma0h0FxY61ZczGtaS0m_20vlYJEj8vQ-1z');
INSERT INTO public.tdu_subject_key VALUES ('association-exemple', '1001', 'active tdu1.nCfYFno3Q2Jc.ESTnJXekYQiH30QxdQdF9EkoAUhjL7iUcwiUAyAAEK-nGJIsLQVg4422iH9zsAXTAkz7oFwS5LuA6egV');
INSERT INTO public.tdu_subject_key VALUES ('association-exemple', '1002', 'active tdu1.nCfYFno3Q2Jc.Q7XxZBITIab1E2Bzg9DUOL62LwIu3TAbaqMNBpUcTgXntAbnS4ldrTjAObAwE4nd2EN54NEgXnXROKDk');
INSERT INTO public.tdu_subject_key VALUES ('association-exemple', 'gone', 'erased');
INSERT INTO public.tdu_subject_key VALUES ('association-exemple', '~anchors', 'active tdu1.nCfYFno3Q2Jc.tbJIlEKmf7nAbUpBP08i0YN_xlICREiDXx3jhTxiohOP1qeZsZAgG8X6yOR-pFmzovJlP8K-iCpY4UhI');
INSERT INTO public.tdu_subject_key VALUES ('budget-exemple', 'camille', 'active tdu1.nCfYFno3Q2Jc.hyG-s5v1tBT877RTX--hrJ7i2G5rmtnQq1P88SlkVXUsLl5vRNRXDciDpELSeK4UnMOWlPhPuBON8jBD');
INSERT INTO public.tdu_subject_key VALUES ('budget-exemple', '~lookup', 'active tdu1.nCfYFno3Q2Jc.8AtI70hC3atXJpLVx_P0n18GrZ7PWcqWhH5UqlmWNi4lpn2arcIJYqEIIuLYeW3b9zx4ep-cP9cNMfJZ');
INSERT INTO public.tdu_subject_key VALUES ('budget-exemple', '~marks', 'active tdu1.nCfYFno3Q2Jc.aLeZDfa0PayStsbsNVUAy4KptboxhC-QOJ1QJQJECvk-WSsgkXg7WtAPuFyYSXlvFIFfH5vu_JBYzpLy');
INSERT INTO public.tdu_subject_key VALUES ('budget-exemple', 'sacha', 'active tdu1.nCfYFno3Q2Jc.fYqKJIh0WRD7heZM0HJiQ20v2UJqNX4FpDqOyDv8AkCB4NMCI5L1CkvYBFSKKGErQTofxPXhsHDy5KmQ');
INSERT INTO public.tdu_subject_key VALUES ('budget-exemple', '~anchors', 'active tdu1.nCfYFno3Q2Jc.ST-obHxA7J959abZDwJOkbbC_bKFelHjduoQLKiCT4GFkfqOlCHjUvrqfeacSiXUOGcvxJvrrnVkooei');
INSERT INTO public.tdu_subject_key VALUES ('dalo-exemple', '~marks', 'active tdu1.nCfYFno3Q2Jc.tqgXs4o_EiKlsgW6eAAIjPVXuSsV16py63_GXTcm3131YrmXylDjjBw-sCfQjyBjL0fhmaaI8e9tFoKp');
INSERT INTO public.tdu_subject_key VALUES ('dalo-exemple', 'camille', 'active tdu1.nCfYFno3Q2Jc.pgJYG36JaaWXrGOHJNZ8sQ_3pd9dJdPkA7k8KqlalIAvFAjdlRR2L6xgWZ9ztU9r2_8vAEiizVjVIIQk');
INSERT INTO public.tdu_subject_key VALUES ('dalo-exemple', '~lookup', 'active tdu1.nCfYFno3Q2Jc.wc0gSfbdiiPNY3AAY71iCVAuJpdNFTS_uJnZPpr4AtWGOoNFUYVqHemBvlvAlbaLuT0UjaNo2M2Wb18R');
INSERT INTO public.tdu_subject_key VALUES ('dalo-exemple', 'sacha', 'active tdu1.nCfYFno3Q2Jc.SXjKNf83UgPxjwZ5gcwpypZLwL6r_XwuV94K4QRjyVPSUxvkOZHa1H9cnzAugRpfdpLhlNeQTO0MkckK');
INSERT INTO public.tdu_subject_key VALUES ('dalo-exemple', 'alix', 'active tdu1.nCfYFno3Q2Jc.Y2PbdTEY9O1YR3MeOAnziDwdBD3Nng85X8rknbWMDIom64nlS7uLE2eU10nP1fTyauW-_iQghbJivnnj');
INSERT INTO public.tdu_subject_key VALUES ('dalo-exemple', '~anchors', 'active tdu1.nCfYFno3Q2Jc.fXRzB4_64CA89K0E1Ray2nKxkreJOYZp0vQf1EIwkoyfKMaqqZrJoPzOEBUu66ZfTV6B7jbtWV36PKEd');
INSERT INTO public.tdu_subject_key VALUES ('caf-exemple', 'camille', 'active tdu1.nCfYFno3Q2Jc.oiH3CAFTvfakOjXliru0CZOQR0pLdCC4bdhFKUinwUvPGMbzXREQfpcYLgT6Dz0Fb7tptgXC4-BEZeUh');
INSERT INTO public.tdu_subject_key VALUES ('caf-exemple', '~lookup', 'active tdu1.nCfYFno3Q2Jc.E0QhMi5LUJC3tjtWVK_dcxPLn_hXAiTVMyaVWigaHHaNBOrpPmrPLJdbYpMljHYBW8nwyN9XNQTc_A2e');
INSERT INTO public.tdu_subject_key VALUES ('caf-exemple', '~marks', 'active tdu1.nCfYFno3Q2Jc.X8b8f5gXCQVzaj66rL-nxZbb3bABJo9dJx8JfKbtUBpdu3-Y3C0HC4MBs87bNoyjOiPsBGUjTjJv45sa');
INSERT INTO public.tdu_subject_key VALUES ('caf-exemple', '~anchors', 'active tdu1.nCfYFno3Q2Jc.bAl2P_L0uojoA5hi57ODDPmeX_1iXuOOaN89oDLnu0yI53w0S-XZUZ-_pmdiiI7SFAihv-fN2kjhCu8R');


--
-- Data for Name: tdu_tally_activity_v2; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.tdu_tally_activity_v2 VALUES ('association-exemple', '2026-01||register|presence', '2026-01', '', 'register', 'presence', 1, 20, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_activity_v2 VALUES ('association-exemple', '2026-01|contrat-2026|register|presence', '2026-01', 'contrat-2026', 'register', 'presence', 1, 20, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_activity_v2 VALUES ('association-exemple', '2026-03|||', '2026-03', '', '', '', 8, 660, 20, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 3, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_activity_v2 VALUES ('association-exemple', '2026-02|contrat-2026|theme|housing', '2026-02', 'contrat-2026', 'theme', 'housing', 7, 595, 18, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 2, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_activity_v2 VALUES ('association-exemple', '2026-02|||', '2026-02', '', '', '', 7, 595, 18, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 2, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_activity_v2 VALUES ('association-exemple', '2026-02||register|presence', '2026-02', '', 'register', 'presence', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_activity_v2 VALUES ('association-exemple', '2026-02||theme|housing', '2026-02', '', 'theme', 'housing', 7, 595, 18, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 2, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_activity_v2 VALUES ('association-exemple', '2026-02||commune|66136', '2026-02', '', 'commune', '66136', 7, 595, 18, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 2, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_activity_v2 VALUES ('association-exemple', '2026-02||public|', '2026-02', '', 'public', '', 7, 595, 18, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 2, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_activity_v2 VALUES ('association-exemple', '2026-02||convention|contrat-2026', '2026-02', '', 'convention', 'contrat-2026', 7, 595, 18, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 2, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_activity_v2 VALUES ('association-exemple', '2026-02|contrat-2026||', '2026-02', 'contrat-2026', '', '', 7, 595, 18, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 2, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_activity_v2 VALUES ('association-exemple', '2026-02|contrat-2026|register|presence', '2026-02', 'contrat-2026', 'register', 'presence', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_activity_v2 VALUES ('association-exemple', '2026-02|contrat-2026|commune|66136', '2026-02', 'contrat-2026', 'commune', '66136', 7, 595, 18, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 2, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_activity_v2 VALUES ('association-exemple', '2026-02|contrat-2026|public|', '2026-02', 'contrat-2026', 'public', '', 7, 595, 18, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 2, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_activity_v2 VALUES ('association-exemple', '2026-03||register|presence', '2026-03', '', 'register', 'presence', 1, 30, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_activity_v2 VALUES ('association-exemple', '2026-03|contrat-2026|register|presence', '2026-03', 'contrat-2026', 'register', 'presence', 1, 30, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_activity_v2 VALUES ('association-exemple', '2026-01||register|conflict', '2026-01', '', 'register', 'conflict', 1, 35, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_activity_v2 VALUES ('association-exemple', '2026-01|contrat-2026|register|conflict', '2026-01', 'contrat-2026', 'register', 'conflict', 1, 35, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_activity_v2 VALUES ('association-exemple', '2026-02||register|conflict', '2026-02', '', 'register', 'conflict', 1, 40, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_activity_v2 VALUES ('association-exemple', '2026-03||theme|housing', '2026-03', '', 'theme', 'housing', 8, 660, 20, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 3, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_activity_v2 VALUES ('association-exemple', '2026-01|contrat-2026|commune|66136', '2026-01', 'contrat-2026', 'commune', '66136', 7, 530, 17, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_activity_v2 VALUES ('association-exemple', '2026-01|||', '2026-01', '', '', '', 8, 620, 23, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_activity_v2 VALUES ('association-exemple', '2026-01||theme|housing', '2026-01', '', 'theme', 'housing', 7, 530, 17, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_activity_v2 VALUES ('association-exemple', '2026-01||commune|66136', '2026-01', '', 'commune', '66136', 8, 620, 23, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_activity_v2 VALUES ('association-exemple', '2026-01||public|', '2026-01', '', 'public', '', 8, 620, 23, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_activity_v2 VALUES ('association-exemple', '2026-01||convention|contrat-2026', '2026-01', '', 'convention', 'contrat-2026', 7, 530, 17, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_activity_v2 VALUES ('association-exemple', '2026-01|contrat-2026||', '2026-01', 'contrat-2026', '', '', 7, 530, 17, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_activity_v2 VALUES ('association-exemple', '2026-01|contrat-2026|theme|housing', '2026-01', 'contrat-2026', 'theme', 'housing', 7, 530, 17, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_activity_v2 VALUES ('association-exemple', '2026-01|contrat-2026|public|', '2026-01', 'contrat-2026', 'public', '', 7, 530, 17, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_activity_v2 VALUES ('association-exemple', '2026-02|contrat-2026|register|conflict', '2026-02', 'contrat-2026', 'register', 'conflict', 1, 40, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_activity_v2 VALUES ('association-exemple', '2026-03||register|conflict', '2026-03', '', 'register', 'conflict', 1, 45, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_activity_v2 VALUES ('association-exemple', '2026-03|contrat-2026|register|conflict', '2026-03', 'contrat-2026', 'register', 'conflict', 1, 45, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_activity_v2 VALUES ('association-exemple', '2026-02||register|inform', '2026-02', '', 'register', 'inform', 1, 55, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_activity_v2 VALUES ('association-exemple', '2026-02|contrat-2026|register|inform', '2026-02', 'contrat-2026', 'register', 'inform', 1, 55, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_activity_v2 VALUES ('association-exemple', '2026-03||register|inform', '2026-03', '', 'register', 'inform', 1, 60, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_activity_v2 VALUES ('association-exemple', '2026-01|contrat-2026|convention|contrat-2026', '2026-01', 'contrat-2026', 'convention', 'contrat-2026', 7, 530, 17, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_activity_v2 VALUES ('association-exemple', '2026-02|contrat-2026|convention|contrat-2026', '2026-02', 'contrat-2026', 'convention', 'contrat-2026', 7, 595, 18, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 2, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_activity_v2 VALUES ('association-exemple', '2026-03|contrat-2026|register|inform', '2026-03', 'contrat-2026', 'register', 'inform', 1, 60, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_activity_v2 VALUES ('association-exemple', '2026-03||commune|66136', '2026-03', '', 'commune', '66136', 8, 660, 20, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 3, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_activity_v2 VALUES ('association-exemple', '2026-03||public|', '2026-03', '', 'public', '', 8, 660, 20, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 3, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_activity_v2 VALUES ('association-exemple', '2026-03||convention|contrat-2026', '2026-03', '', 'convention', 'contrat-2026', 8, 660, 20, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 3, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_activity_v2 VALUES ('association-exemple', '2026-03|contrat-2026||', '2026-03', 'contrat-2026', '', '', 8, 660, 20, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 3, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_activity_v2 VALUES ('association-exemple', '2026-03|contrat-2026|theme|housing', '2026-03', 'contrat-2026', 'theme', 'housing', 8, 660, 20, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 3, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_activity_v2 VALUES ('association-exemple', '2026-01||register|inform', '2026-01', '', 'register', 'inform', 1, 90, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_activity_v2 VALUES ('association-exemple', '2026-01|contrat-2026|register|inform', '2026-01', 'contrat-2026', 'register', 'inform', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_activity_v2 VALUES ('association-exemple', '2026-01||register|watch', '2026-01', '', 'register', 'watch', 1, 65, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_activity_v2 VALUES ('association-exemple', '2026-01|contrat-2026|register|watch', '2026-01', 'contrat-2026', 'register', 'watch', 1, 65, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_activity_v2 VALUES ('association-exemple', '2026-02||register|watch', '2026-02', '', 'register', 'watch', 1, 70, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_activity_v2 VALUES ('association-exemple', '2026-02|contrat-2026|register|watch', '2026-02', 'contrat-2026', 'register', 'watch', 1, 70, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_activity_v2 VALUES ('association-exemple', '2026-03||register|watch', '2026-03', '', 'register', 'watch', 1, 75, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_activity_v2 VALUES ('association-exemple', '2026-03|contrat-2026|register|watch', '2026-03', 'contrat-2026', 'register', 'watch', 1, 75, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_activity_v2 VALUES ('association-exemple', '2026-03|contrat-2026|convention|contrat-2026', '2026-03', 'contrat-2026', 'convention', 'contrat-2026', 8, 660, 20, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 3, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_activity_v2 VALUES ('association-exemple', '2026-01||register|partner', '2026-01', '', 'register', 'partner', 1, 80, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_activity_v2 VALUES ('association-exemple', '2026-01|contrat-2026|register|partner', '2026-01', 'contrat-2026', 'register', 'partner', 1, 80, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_activity_v2 VALUES ('association-exemple', '2026-02||register|partner', '2026-02', '', 'register', 'partner', 1, 85, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_activity_v2 VALUES ('association-exemple', '2026-02|contrat-2026|register|partner', '2026-02', 'contrat-2026', 'register', 'partner', 1, 85, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_activity_v2 VALUES ('association-exemple', '2026-03||register|partner', '2026-03', '', 'register', 'partner', 1, 90, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_activity_v2 VALUES ('association-exemple', '2026-03|contrat-2026|register|partner', '2026-03', 'contrat-2026', 'register', 'partner', 1, 90, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_activity_v2 VALUES ('association-exemple', '2026-03|contrat-2026|commune|66136', '2026-03', 'contrat-2026', 'commune', '66136', 8, 660, 20, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 3, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_activity_v2 VALUES ('association-exemple', '2026-03|contrat-2026|public|', '2026-03', 'contrat-2026', 'public', '', 8, 660, 20, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 3, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_activity_v2 VALUES ('association-exemple', '2026-01||register|institution', '2026-01', '', 'register', 'institution', 1, 95, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_activity_v2 VALUES ('association-exemple', '2026-01|contrat-2026|register|institution', '2026-01', 'contrat-2026', 'register', 'institution', 1, 95, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_activity_v2 VALUES ('association-exemple', '2026-02||register|institution', '2026-02', '', 'register', 'institution', 1, 100, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_activity_v2 VALUES ('association-exemple', '2026-02|contrat-2026|register|institution', '2026-02', 'contrat-2026', 'register', 'institution', 1, 100, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_activity_v2 VALUES ('association-exemple', '2026-03||register|institution', '2026-03', '', 'register', 'institution', 1, 105, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_activity_v2 VALUES ('association-exemple', '2026-03|contrat-2026|register|institution', '2026-03', 'contrat-2026', 'register', 'institution', 1, 105, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_activity_v2 VALUES ('association-exemple', '2026-01||register|consultation', '2026-01', '', 'register', 'consultation', 1, 110, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_activity_v2 VALUES ('association-exemple', '2026-01|contrat-2026|register|consultation', '2026-01', 'contrat-2026', 'register', 'consultation', 1, 110, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_activity_v2 VALUES ('association-exemple', '2026-02||register|consultation', '2026-02', '', 'register', 'consultation', 1, 115, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_activity_v2 VALUES ('association-exemple', '2026-02|contrat-2026|register|consultation', '2026-02', 'contrat-2026', 'register', 'consultation', 1, 115, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_activity_v2 VALUES ('association-exemple', '2026-03||register|consultation', '2026-03', '', 'register', 'consultation', 1, 120, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_activity_v2 VALUES ('association-exemple', '2026-03|contrat-2026|register|consultation', '2026-03', 'contrat-2026', 'register', 'consultation', 1, 120, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_activity_v2 VALUES ('association-exemple', '2026-01||register|collective', '2026-01', '', 'register', 'collective', 1, 125, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_activity_v2 VALUES ('association-exemple', '2026-01|contrat-2026|register|collective', '2026-01', 'contrat-2026', 'register', 'collective', 1, 125, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_activity_v2 VALUES ('association-exemple', '2026-02||register|collective', '2026-02', '', 'register', 'collective', 1, 130, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_activity_v2 VALUES ('association-exemple', '2026-02|contrat-2026|register|collective', '2026-02', 'contrat-2026', 'register', 'collective', 1, 130, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_activity_v2 VALUES ('association-exemple', '2026-03||register|collective', '2026-03', '', 'register', 'collective', 1, 135, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_activity_v2 VALUES ('association-exemple', '2026-03|contrat-2026|register|collective', '2026-03', 'contrat-2026', 'register', 'collective', 1, 135, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_activity_v2 VALUES ('association-exemple', '2026-01||theme|energy', '2026-01', '', 'theme', 'energy', 1, 90, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_activity_v2 VALUES ('association-exemple', '2026-01||convention|', '2026-01', '', 'convention', '', 1, 90, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_activity_v2 VALUES ('budget-exemple', '2026-04|||', '2026-04', '', '', '', 1, 120, 9, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_activity_v2 VALUES ('budget-exemple', '2026-04||register|inform', '2026-04', '', 'register', 'inform', 1, 120, 9, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_activity_v2 VALUES ('budget-exemple', '2026-04||theme|budget', '2026-04', '', 'theme', 'budget', 1, 120, 9, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_activity_v2 VALUES ('budget-exemple', '2026-04||modality|collective-workshop', '2026-04', '', 'modality', 'collective-workshop', 1, 120, 9, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_activity_v2 VALUES ('budget-exemple', '2026-04||public|', '2026-04', '', 'public', '', 1, 120, 9, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_activity_v2 VALUES ('budget-exemple', '2026-04||convention|', '2026-04', '', 'convention', '', 1, 120, 9, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);


--
-- Data for Name: tdu_tally_bank_procedure_v1; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.tdu_tally_bank_procedure_v1 VALUES ('budget-exemple', '2026-01|||', '2026-01', '', '', '', 1, 1);
INSERT INTO public.tdu_tally_bank_procedure_v1 VALUES ('budget-exemple', '2026-01||kind|fragile-offer', '2026-01', '', 'kind', 'fragile-offer', 1, 1);
INSERT INTO public.tdu_tally_bank_procedure_v1 VALUES ('budget-exemple', '2026-01||step|asked', '2026-01', '', 'step', 'asked', 0, 0);
INSERT INTO public.tdu_tally_bank_procedure_v1 VALUES ('budget-exemple', '2026-01||step|granted', '2026-01', '', 'step', 'granted', 1, 1);


--
-- Data for Name: tdu_tally_budget_diagnosis_v1; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.tdu_tally_budget_diagnosis_v1 VALUES ('budget-exemple', '2026-01|||', '2026-01', '', '', '', 1, 1, 1, 0, 0, 0);
INSERT INTO public.tdu_tally_budget_diagnosis_v1 VALUES ('budget-exemple', '2026-01||resources|1500-1999', '2026-01', '', 'resources', '1500-1999', 1, 1, 1, 0, 0, 0);
INSERT INTO public.tdu_tally_budget_diagnosis_v1 VALUES ('budget-exemple', '2026-01||remaining|200-399', '2026-01', '', 'remaining', '200-399', 1, 1, 1, 0, 0, 0);
INSERT INTO public.tdu_tally_budget_diagnosis_v1 VALUES ('budget-exemple', '2026-01||debt|consumer-credit', '2026-01', '', 'debt', 'consumer-credit', 1, 1, 1, 0, 0, 0);
INSERT INTO public.tdu_tally_budget_diagnosis_v1 VALUES ('budget-exemple', '2026-01||debt|energy', '2026-01', '', 'debt', 'energy', 1, 1, 1, 0, 0, 0);
INSERT INTO public.tdu_tally_budget_diagnosis_v1 VALUES ('budget-exemple', '2026-07|||', '2026-07', '', '', '', 0, 0, 0, 1, 1, 1);
INSERT INTO public.tdu_tally_budget_diagnosis_v1 VALUES ('budget-exemple', '2026-07||resources|2000-2999', '2026-07', '', 'resources', '2000-2999', 0, 0, 0, 1, 1, 1);
INSERT INTO public.tdu_tally_budget_diagnosis_v1 VALUES ('budget-exemple', '2026-07||remaining|400-599', '2026-07', '', 'remaining', '400-599', 0, 0, 0, 1, 1, 1);
INSERT INTO public.tdu_tally_budget_diagnosis_v1 VALUES ('budget-exemple', '2026-07||debt|consumer-credit', '2026-07', '', 'debt', 'consumer-credit', 0, 0, 0, 1, 1, 1);


--
-- Data for Name: tdu_tally_budget_file_v1; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.tdu_tally_budget_file_v1 VALUES ('budget-exemple', '2026-01|||', '2026-01', '', '', '', 1, 1, 0, 0);
INSERT INTO public.tdu_tally_budget_file_v1 VALUES ('budget-exemple', '2026-01||support|accompaniment', '2026-01', '', 'support', 'accompaniment', 1, 1, 0, 0);
INSERT INTO public.tdu_tally_budget_file_v1 VALUES ('budget-exemple', '2026-01||entry|landlord', '2026-01', '', 'entry', 'landlord', 1, 1, 0, 0);
INSERT INTO public.tdu_tally_budget_file_v1 VALUES ('budget-exemple', '2026-01||contact|in-person', '2026-01', '', 'contact', 'in-person', 1, 1, 0, 0);
INSERT INTO public.tdu_tally_budget_file_v1 VALUES ('budget-exemple', '2026-01||motive|arrears', '2026-01', '', 'motive', 'arrears', 1, 1, 0, 0);
INSERT INTO public.tdu_tally_budget_file_v1 VALUES ('budget-exemple', '2026-01||motive|income-drop', '2026-01', '', 'motive', 'income-drop', 1, 1, 0, 0);
INSERT INTO public.tdu_tally_budget_file_v1 VALUES ('budget-exemple', '2026-01||household|couple-with-children', '2026-01', '', 'household', 'couple-with-children', 1, 1, 0, 0);
INSERT INTO public.tdu_tally_budget_file_v1 VALUES ('budget-exemple', '2026-01||housing|social-tenant', '2026-01', '', 'housing', 'social-tenant', 1, 1, 0, 0);
INSERT INTO public.tdu_tally_budget_file_v1 VALUES ('budget-exemple', '2026-01||employment|permanent', '2026-01', '', 'employment', 'permanent', 1, 1, 0, 0);
INSERT INTO public.tdu_tally_budget_file_v1 VALUES ('budget-exemple', '2026-07|||', '2026-07', '', '', '', 0, 0, 1, 1);
INSERT INTO public.tdu_tally_budget_file_v1 VALUES ('budget-exemple', '2026-07||support|accompaniment', '2026-07', '', 'support', 'accompaniment', 0, 0, 1, 1);
INSERT INTO public.tdu_tally_budget_file_v1 VALUES ('budget-exemple', '2026-07||entry|landlord', '2026-07', '', 'entry', 'landlord', 0, 0, 1, 1);
INSERT INTO public.tdu_tally_budget_file_v1 VALUES ('budget-exemple', '2026-07||contact|in-person', '2026-07', '', 'contact', 'in-person', 0, 0, 1, 1);
INSERT INTO public.tdu_tally_budget_file_v1 VALUES ('budget-exemple', '2026-07||motive|arrears', '2026-07', '', 'motive', 'arrears', 0, 0, 1, 1);
INSERT INTO public.tdu_tally_budget_file_v1 VALUES ('budget-exemple', '2026-07||motive|income-drop', '2026-07', '', 'motive', 'income-drop', 0, 0, 1, 1);
INSERT INTO public.tdu_tally_budget_file_v1 VALUES ('budget-exemple', '2026-07||household|couple-with-children', '2026-07', '', 'household', 'couple-with-children', 0, 0, 1, 1);
INSERT INTO public.tdu_tally_budget_file_v1 VALUES ('budget-exemple', '2026-07||housing|social-tenant', '2026-07', '', 'housing', 'social-tenant', 0, 0, 1, 1);
INSERT INTO public.tdu_tally_budget_file_v1 VALUES ('budget-exemple', '2026-07||employment|permanent', '2026-07', '', 'employment', 'permanent', 0, 0, 1, 1);
INSERT INTO public.tdu_tally_budget_file_v1 VALUES ('budget-exemple', '2026-07||outcome|balanced', '2026-07', '', 'outcome', 'balanced', 0, 0, 1, 1);


--
-- Data for Name: tdu_tally_budget_negotiation_v1; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.tdu_tally_budget_negotiation_v1 VALUES ('budget-exemple', '2026-01|||', '2026-01', '', '', '', 1, 1, 1);
INSERT INTO public.tdu_tally_budget_negotiation_v1 VALUES ('budget-exemple', '2026-01||request|payment-plan', '2026-01', '', 'request', 'payment-plan', 1, 1, 1);
INSERT INTO public.tdu_tally_budget_negotiation_v1 VALUES ('budget-exemple', '2026-01||answer|accepted', '2026-01', '', 'answer', 'accepted', 1, 1, 1);


--
-- Data for Name: tdu_tally_budget_right_v1; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.tdu_tally_budget_right_v1 VALUES ('budget-exemple', '2026-02|||', '2026-02', '', '', '', 1, 1, 160);
INSERT INTO public.tdu_tally_budget_right_v1 VALUES ('budget-exemple', '2026-02||right|in-work-bonus', '2026-02', '', 'right', 'in-work-bonus', 1, 1, 160);
INSERT INTO public.tdu_tally_budget_right_v1 VALUES ('budget-exemple', '2026-05|||', '2026-05', '', '', '', 1, 1, 110);
INSERT INTO public.tdu_tally_budget_right_v1 VALUES ('budget-exemple', '2026-05||right|housing-benefit', '2026-05', '', 'right', 'housing-benefit', 1, 1, 110);


--
-- Data for Name: tdu_tally_budget_session_v1; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.tdu_tally_budget_session_v1 VALUES ('budget-exemple', '2026-04|||', '2026-04', '', '', '', 1, 9);
INSERT INTO public.tdu_tally_budget_session_v1 VALUES ('budget-exemple', '2026-04||topic|managing-a-budget', '2026-04', '', 'topic', 'managing-a-budget', 1, 9);
INSERT INTO public.tdu_tally_budget_session_v1 VALUES ('budget-exemple', '2026-04||topic|energy', '2026-04', '', 'topic', 'energy', 1, 9);


--
-- Data for Name: tdu_tally_caf_dispute_v1; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.tdu_tally_caf_dispute_v1 VALUES ('caf-exemple', '2026-07|||', '2026-07', '', '', '', 1, 0, 0, 0);
INSERT INTO public.tdu_tally_caf_dispute_v1 VALUES ('caf-exemple', '2026-07||about|overpayment', '2026-07', '', 'about', 'overpayment', 1, 0, 0, 0);
INSERT INTO public.tdu_tally_caf_dispute_v1 VALUES ('caf-exemple', '2026-07||benefit|family-allowances', '2026-07', '', 'benefit', 'family-allowances', 1, 0, 0, 0);
INSERT INTO public.tdu_tally_caf_dispute_v1 VALUES ('caf-exemple', '2026-07||stage|opened', '2026-07', '', 'stage', 'opened', 0, 0, 0, 0);
INSERT INTO public.tdu_tally_caf_dispute_v1 VALUES ('caf-exemple', '2026-07||stage|rectification', '2026-07', '', 'stage', 'rectification', 0, 0, 0, 0);
INSERT INTO public.tdu_tally_caf_dispute_v1 VALUES ('caf-exemple', '2026-07||stage|settled', '2026-07', '', 'stage', 'settled', 0, 0, 0, 0);
INSERT INTO public.tdu_tally_caf_dispute_v1 VALUES ('caf-exemple', '2026-07||stage|closed', '2026-07', '', 'stage', 'closed', 1, 0, 0, 0);
INSERT INTO public.tdu_tally_caf_dispute_v1 VALUES ('caf-exemple', '2026-08|||', '2026-08', '', '', '', 0, 0, 1, 1);
INSERT INTO public.tdu_tally_caf_dispute_v1 VALUES ('caf-exemple', '2026-08||about|overpayment', '2026-08', '', 'about', 'overpayment', 0, 0, 1, 1);
INSERT INTO public.tdu_tally_caf_dispute_v1 VALUES ('caf-exemple', '2026-08||benefit|family-allowances', '2026-08', '', 'benefit', 'family-allowances', 0, 0, 1, 1);
INSERT INTO public.tdu_tally_caf_dispute_v1 VALUES ('caf-exemple', '2026-08||outcome|cancelled', '2026-08', '', 'outcome', 'cancelled', 0, 0, 1, 1);


--
-- Data for Name: tdu_tally_caf_procedure_v1; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.tdu_tally_caf_procedure_v1 VALUES ('caf-exemple', '2026-05||stage|identified', '2026-05', '', 'stage', 'identified', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_caf_procedure_v1 VALUES ('caf-exemple', '2026-05|||', '2026-05', '', '', '', 1, 1, 80, 5, 5, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_caf_procedure_v1 VALUES ('caf-exemple', '2026-05||kind|in-work-bonus', '2026-05', '', 'kind', 'in-work-bonus', 1, 1, 80, 5, 5, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_caf_procedure_v1 VALUES ('caf-exemple', '2026-05||benefit|in-work-bonus', '2026-05', '', 'benefit', 'in-work-bonus', 1, 1, 80, 5, 5, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_caf_procedure_v1 VALUES ('caf-exemple', '2026-05||stage|prepared', '2026-05', '', 'stage', 'prepared', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_caf_procedure_v1 VALUES ('caf-exemple', '2026-05||stage|done', '2026-05', '', 'stage', 'done', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_caf_procedure_v1 VALUES ('caf-exemple', '2026-05||stage|sent', '2026-05', '', 'stage', 'sent', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_caf_procedure_v1 VALUES ('caf-exemple', '2026-05||stage|answered', '2026-05', '', 'stage', 'answered', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_caf_procedure_v1 VALUES ('caf-exemple', '2026-06|||', '2026-06', '', '', '', 0, 0, 0, 0, 0, 0, 1, 1, 190, 1, 1, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_caf_procedure_v1 VALUES ('caf-exemple', '2026-06||kind|in-work-bonus', '2026-06', '', 'kind', 'in-work-bonus', 0, 0, 0, 0, 0, 0, 1, 1, 190, 1, 1, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_caf_procedure_v1 VALUES ('caf-exemple', '2026-06||benefit|in-work-bonus', '2026-06', '', 'benefit', 'in-work-bonus', 0, 0, 0, 0, 0, 0, 1, 1, 190, 1, 1, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_caf_procedure_v1 VALUES ('caf-exemple', '2026-06||theme|social-rights', '2026-06', '', 'theme', 'social-rights', 0, 0, 0, 0, 0, 0, 1, 1, 190, 1, 1, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_caf_procedure_v1 VALUES ('caf-exemple', '2026-06||continuity|effective', '2026-06', '', 'continuity', 'effective', 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_caf_procedure_v1 VALUES ('caf-exemple', '2026-05||theme|social-rights', '2026-05', '', 'theme', 'social-rights', 1, 1, 80, 5, 5, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_caf_procedure_v1 VALUES ('caf-exemple', '2026-05||stage|opened', '2026-05', '', 'stage', 'opened', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_caf_procedure_v1 VALUES ('caf-exemple', '2026-05||stage|closed', '2026-05', '', 'stage', 'closed', 1, 1, 80, 5, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_caf_procedure_v1 VALUES ('caf-exemple', '2026-10|||', '2026-10', '', '', '', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1);
INSERT INTO public.tdu_tally_caf_procedure_v1 VALUES ('caf-exemple', '2026-10||kind|in-work-bonus', '2026-10', '', 'kind', 'in-work-bonus', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1);
INSERT INTO public.tdu_tally_caf_procedure_v1 VALUES ('caf-exemple', '2026-10||benefit|in-work-bonus', '2026-10', '', 'benefit', 'in-work-bonus', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1);
INSERT INTO public.tdu_tally_caf_procedure_v1 VALUES ('caf-exemple', '2026-10||theme|social-rights', '2026-10', '', 'theme', 'social-rights', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1);
INSERT INTO public.tdu_tally_caf_procedure_v1 VALUES ('caf-exemple', '2026-10||outcome|right-opened', '2026-10', '', 'outcome', 'right-opened', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1);


--
-- Data for Name: tdu_tally_caf_screening_v1; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.tdu_tally_caf_screening_v1 VALUES ('caf-exemple', '2026-05|||', '2026-05', '', '', '', 1, 1);


--
-- Data for Name: tdu_tally_dalo_appeal_v1; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.tdu_tally_dalo_appeal_v1 VALUES ('dalo-exemple', '2025-01|||', '2025-01', '', '', '', 1, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_dalo_appeal_v1 VALUES ('dalo-exemple', '2025-01||procedure|dalo', '2025-01', '', 'procedure', 'dalo', 1, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_dalo_appeal_v1 VALUES ('dalo-exemple', '2025-01||ground|sheltered', '2025-01', '', 'ground', 'sheltered', 1, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_dalo_appeal_v1 VALUES ('dalo-exemple', '2025-01||departement|66', '2025-01', '', 'departement', '66', 1, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_dalo_appeal_v1 VALUES ('dalo-exemple', '2025-01||stage|preparing', '2025-01', '', 'stage', 'preparing', 0, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_dalo_appeal_v1 VALUES ('dalo-exemple', '2026-03||procedure|dalo', '2026-03', '', 'procedure', 'dalo', 0, 1, 1, 54, 0, 0, 0, 1, 1);
INSERT INTO public.tdu_tally_dalo_appeal_v1 VALUES ('dalo-exemple', '2025-01||stage|in-court', '2025-01', '', 'stage', 'in-court', 0, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_dalo_appeal_v1 VALUES ('dalo-exemple', '2026-03||ground|eviction', '2026-03', '', 'ground', 'eviction', 0, 1, 1, 54, 0, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_dalo_appeal_v1 VALUES ('dalo-exemple', '2025-01||stage|examined', '2025-01', '', 'stage', 'examined', 0, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_dalo_appeal_v1 VALUES ('dalo-exemple', '2025-11|||', '2025-11', '', '', '', 0, 1, 1, 307, 0, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_dalo_appeal_v1 VALUES ('dalo-exemple', '2025-11||procedure|dalo', '2025-11', '', 'procedure', 'dalo', 0, 1, 1, 307, 0, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_dalo_appeal_v1 VALUES ('dalo-exemple', '2025-11||ground|sheltered', '2025-11', '', 'ground', 'sheltered', 0, 1, 1, 307, 0, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_dalo_appeal_v1 VALUES ('dalo-exemple', '2025-11||departement|66', '2025-11', '', 'departement', '66', 0, 1, 1, 307, 0, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_dalo_appeal_v1 VALUES ('dalo-exemple', '2025-11||decision|favourable', '2025-11', '', 'decision', 'favourable', 0, 1, 1, 307, 0, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_dalo_appeal_v1 VALUES ('dalo-exemple', '2025-01||stage|offer-awaited', '2025-01', '', 'stage', 'offer-awaited', 0, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_dalo_appeal_v1 VALUES ('dalo-exemple', '2026-01||ground|sheltered', '2026-01', '', 'ground', 'sheltered', 0, 0, 0, 0, 1, 63, 0, 0, 0);
INSERT INTO public.tdu_tally_dalo_appeal_v1 VALUES ('dalo-exemple', '2025-01||stage|offered', '2025-01', '', 'stage', 'offered', 0, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_dalo_appeal_v1 VALUES ('dalo-exemple', '2026-01|||', '2026-01', '', '', '', 2, 0, 0, 0, 1, 63, 0, 0, 0);
INSERT INTO public.tdu_tally_dalo_appeal_v1 VALUES ('dalo-exemple', '2026-01||procedure|daho-shelter', '2026-01', '', 'procedure', 'daho-shelter', 1, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_dalo_appeal_v1 VALUES ('dalo-exemple', '2026-03||ground|sheltered', '2026-03', '', 'ground', 'sheltered', 0, 0, 0, 0, 0, 0, 0, 1, 1);
INSERT INTO public.tdu_tally_dalo_appeal_v1 VALUES ('dalo-exemple', '2026-01||ground|homeless', '2026-01', '', 'ground', 'homeless', 1, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_dalo_appeal_v1 VALUES ('dalo-exemple', '2025-01||stage|closed', '2025-01', '', 'stage', 'closed', 1, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_dalo_appeal_v1 VALUES ('dalo-exemple', '2026-03||outcome|rehoused', '2026-03', '', 'outcome', 'rehoused', 0, 0, 0, 0, 0, 0, 0, 0, 1);
INSERT INTO public.tdu_tally_dalo_appeal_v1 VALUES ('dalo-exemple', '2026-01||stage|examined', '2026-01', '', 'stage', 'examined', 0, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_dalo_appeal_v1 VALUES ('dalo-exemple', '2026-01||procedure|dalo', '2026-01', '', 'procedure', 'dalo', 1, 0, 0, 0, 1, 63, 0, 0, 0);
INSERT INTO public.tdu_tally_dalo_appeal_v1 VALUES ('dalo-exemple', '2026-01||ground|eviction', '2026-01', '', 'ground', 'eviction', 1, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_dalo_appeal_v1 VALUES ('dalo-exemple', '2026-01||ground|overcrowded', '2026-01', '', 'ground', 'overcrowded', 1, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_dalo_appeal_v1 VALUES ('dalo-exemple', '2026-01||stage|offer-awaited', '2026-01', '', 'stage', 'offer-awaited', 2, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_dalo_appeal_v1 VALUES ('dalo-exemple', '2026-03|||', '2026-03', '', '', '', 0, 1, 1, 54, 0, 0, 0, 1, 1);
INSERT INTO public.tdu_tally_dalo_appeal_v1 VALUES ('dalo-exemple', '2026-03||ground|overcrowded', '2026-03', '', 'ground', 'overcrowded', 0, 1, 1, 54, 0, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_dalo_appeal_v1 VALUES ('dalo-exemple', '2026-03||departement|66', '2026-03', '', 'departement', '66', 0, 1, 1, 54, 0, 0, 0, 1, 1);
INSERT INTO public.tdu_tally_dalo_appeal_v1 VALUES ('dalo-exemple', '2026-03||decision|favourable', '2026-03', '', 'decision', 'favourable', 0, 1, 1, 54, 0, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_dalo_appeal_v1 VALUES ('dalo-exemple', '2026-01||departement|66', '2026-01', '', 'departement', '66', 2, 0, 0, 0, 1, 63, 0, 0, 0);
INSERT INTO public.tdu_tally_dalo_appeal_v1 VALUES ('dalo-exemple', '2026-06|||', '2026-06', '', '', '', 0, 0, 0, 0, 0, 0, 1, 0, 0);
INSERT INTO public.tdu_tally_dalo_appeal_v1 VALUES ('dalo-exemple', '2026-06||procedure|dalo', '2026-06', '', 'procedure', 'dalo', 0, 0, 0, 0, 0, 0, 1, 0, 0);
INSERT INTO public.tdu_tally_dalo_appeal_v1 VALUES ('dalo-exemple', '2026-06||ground|eviction', '2026-06', '', 'ground', 'eviction', 0, 0, 0, 0, 0, 0, 1, 0, 0);
INSERT INTO public.tdu_tally_dalo_appeal_v1 VALUES ('dalo-exemple', '2026-06||ground|overcrowded', '2026-06', '', 'ground', 'overcrowded', 0, 0, 0, 0, 0, 0, 1, 0, 0);
INSERT INTO public.tdu_tally_dalo_appeal_v1 VALUES ('dalo-exemple', '2026-06||departement|66', '2026-06', '', 'departement', '66', 0, 0, 0, 0, 0, 0, 1, 0, 0);
INSERT INTO public.tdu_tally_dalo_appeal_v1 VALUES ('dalo-exemple', '2026-01||stage|in-court', '2026-01', '', 'stage', 'in-court', 0, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_dalo_appeal_v1 VALUES ('dalo-exemple', '2026-02|||', '2026-02', '', '', '', 0, 1, 1, 36, 0, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_dalo_appeal_v1 VALUES ('dalo-exemple', '2026-01||stage|preparing', '2026-01', '', 'stage', 'preparing', 0, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_dalo_appeal_v1 VALUES ('dalo-exemple', '2026-02||procedure|daho-shelter', '2026-02', '', 'procedure', 'daho-shelter', 0, 1, 1, 36, 0, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_dalo_appeal_v1 VALUES ('dalo-exemple', '2026-02||ground|homeless', '2026-02', '', 'ground', 'homeless', 0, 1, 1, 36, 0, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_dalo_appeal_v1 VALUES ('dalo-exemple', '2026-02||departement|66', '2026-02', '', 'departement', '66', 0, 1, 1, 36, 0, 0, 0, 0, 0);
INSERT INTO public.tdu_tally_dalo_appeal_v1 VALUES ('dalo-exemple', '2026-02||decision|favourable', '2026-02', '', 'decision', 'favourable', 0, 1, 1, 36, 0, 0, 0, 0, 0);


--
-- Data for Name: tdu_tally_mediation_v1; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.tdu_tally_mediation_v1 VALUES ('association-exemple', '2026-04||outcome|agreement', '2026-04', '', 'outcome', 'agreement', 0, 1, 1);
INSERT INTO public.tdu_tally_mediation_v1 VALUES ('association-exemple', '2026-04||origin|outreach', '2026-04', '', 'origin', 'outreach', 1, 1, 0);
INSERT INTO public.tdu_tally_mediation_v1 VALUES ('association-exemple', '2026-04||outcome|party-withdrew', '2026-04', '', 'outcome', 'party-withdrew', 0, 1, 0);
INSERT INTO public.tdu_tally_mediation_v1 VALUES ('association-exemple', '2026-04||register|institution', '2026-04', '', 'register', 'institution', 1, 1, 1);
INSERT INTO public.tdu_tally_mediation_v1 VALUES ('association-exemple', '2026-04||outcome|partial-agreement', '2026-04', '', 'outcome', 'partial-agreement', 0, 1, 1);
INSERT INTO public.tdu_tally_mediation_v1 VALUES ('association-exemple', '2026-04|||', '2026-04', '', '', '', 5, 3, 2);
INSERT INTO public.tdu_tally_mediation_v1 VALUES ('association-exemple', '2026-04||register|conflict', '2026-04', '', 'register', 'conflict', 4, 2, 1);
INSERT INTO public.tdu_tally_mediation_v1 VALUES ('association-exemple', '2026-04||origin|person', '2026-04', '', 'origin', 'person', 4, 2, 2);
INSERT INTO public.tdu_tally_mediation_v1 VALUES ('association-exemple', '2026-04||mode|direct', '2026-04', '', 'mode', 'direct', 5, 3, 2);
INSERT INTO public.tdu_tally_mediation_v1 VALUES ('budget-exemple', '2026-01|||', '2026-01', '', '', '', 1, 0, 0);
INSERT INTO public.tdu_tally_mediation_v1 VALUES ('budget-exemple', '2026-01||register|institution', '2026-01', '', 'register', 'institution', 1, 0, 0);
INSERT INTO public.tdu_tally_mediation_v1 VALUES ('budget-exemple', '2026-01||origin|person', '2026-01', '', 'origin', 'person', 1, 0, 0);
INSERT INTO public.tdu_tally_mediation_v1 VALUES ('budget-exemple', '2026-01||mode|direct', '2026-01', '', 'mode', 'direct', 1, 0, 0);


--
-- Data for Name: tdu_tally_over_indebtedness_v1; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: tdu_tally_referral_v1; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Name: tdu_activity_v2 tdu_activity_v2_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.tdu_activity_v2
    ADD CONSTRAINT tdu_activity_v2_pkey PRIMARY KEY (structure_id, key);


--
-- Name: tdu_bank_procedure_v1 tdu_bank_procedure_v1_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.tdu_bank_procedure_v1
    ADD CONSTRAINT tdu_bank_procedure_v1_pkey PRIMARY KEY (structure_id, key);


--
-- Name: tdu_budget_diagnosis_v1 tdu_budget_diagnosis_v1_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.tdu_budget_diagnosis_v1
    ADD CONSTRAINT tdu_budget_diagnosis_v1_pkey PRIMARY KEY (structure_id, key);


--
-- Name: tdu_budget_file_v1 tdu_budget_file_v1_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.tdu_budget_file_v1
    ADD CONSTRAINT tdu_budget_file_v1_pkey PRIMARY KEY (structure_id, key);


--
-- Name: tdu_budget_negotiation_v1 tdu_budget_negotiation_v1_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.tdu_budget_negotiation_v1
    ADD CONSTRAINT tdu_budget_negotiation_v1_pkey PRIMARY KEY (structure_id, key);


--
-- Name: tdu_budget_right_v1 tdu_budget_right_v1_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.tdu_budget_right_v1
    ADD CONSTRAINT tdu_budget_right_v1_pkey PRIMARY KEY (structure_id, key);


--
-- Name: tdu_budget_session_v1 tdu_budget_session_v1_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.tdu_budget_session_v1
    ADD CONSTRAINT tdu_budget_session_v1_pkey PRIMARY KEY (structure_id, key);


--
-- Name: tdu_caf_dispute_v1 tdu_caf_dispute_v1_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.tdu_caf_dispute_v1
    ADD CONSTRAINT tdu_caf_dispute_v1_pkey PRIMARY KEY (structure_id, key);


--
-- Name: tdu_caf_procedure_v1 tdu_caf_procedure_v1_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.tdu_caf_procedure_v1
    ADD CONSTRAINT tdu_caf_procedure_v1_pkey PRIMARY KEY (structure_id, key);


--
-- Name: tdu_caf_screening_v1 tdu_caf_screening_v1_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.tdu_caf_screening_v1
    ADD CONSTRAINT tdu_caf_screening_v1_pkey PRIMARY KEY (structure_id, key);


--
-- Name: tdu_consultation_issue_v1 tdu_consultation_issue_v1_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.tdu_consultation_issue_v1
    ADD CONSTRAINT tdu_consultation_issue_v1_pkey PRIMARY KEY (structure_id, key);


--
-- Name: tdu_convention_v1 tdu_convention_v1_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.tdu_convention_v1
    ADD CONSTRAINT tdu_convention_v1_pkey PRIMARY KEY (structure_id, key);


--
-- Name: tdu_dalo_appeal_v1 tdu_dalo_appeal_v1_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.tdu_dalo_appeal_v1
    ADD CONSTRAINT tdu_dalo_appeal_v1_pkey PRIMARY KEY (structure_id, key);


--
-- Name: tdu_deadline_acknowledgement_v1 tdu_deadline_acknowledgement_v1_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.tdu_deadline_acknowledgement_v1
    ADD CONSTRAINT tdu_deadline_acknowledgement_v1_pkey PRIMARY KEY (structure_id, key);


--
-- Name: tdu_deadline_v1 tdu_deadline_v1_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.tdu_deadline_v1
    ADD CONSTRAINT tdu_deadline_v1_pkey PRIMARY KEY (structure_id, key);


--
-- Name: tdu_emergency_v1 tdu_emergency_v1_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.tdu_emergency_v1
    ADD CONSTRAINT tdu_emergency_v1_pkey PRIMARY KEY (structure_id, key);


--
-- Name: tdu_institution_v1 tdu_institution_v1_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.tdu_institution_v1
    ADD CONSTRAINT tdu_institution_v1_pkey PRIMARY KEY (structure_id, key);


--
-- Name: tdu_journal_event tdu_journal_event_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.tdu_journal_event
    ADD CONSTRAINT tdu_journal_event_pkey PRIMARY KEY (structure_id, "position");


--
-- Name: tdu_journal_event tdu_journal_event_structure_id_stream_version_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.tdu_journal_event
    ADD CONSTRAINT tdu_journal_event_structure_id_stream_version_key UNIQUE (structure_id, stream, version);


--
-- Name: tdu_journal_head tdu_journal_head_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.tdu_journal_head
    ADD CONSTRAINT tdu_journal_head_pkey PRIMARY KEY (structure_id);


--
-- Name: tdu_lookup_v1 tdu_lookup_v1_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.tdu_lookup_v1
    ADD CONSTRAINT tdu_lookup_v1_pkey PRIMARY KEY (structure_id, key);


--
-- Name: tdu_mediation_party_v1 tdu_mediation_party_v1_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.tdu_mediation_party_v1
    ADD CONSTRAINT tdu_mediation_party_v1_pkey PRIMARY KEY (structure_id, key);


--
-- Name: tdu_mediation_team_v1 tdu_mediation_team_v1_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.tdu_mediation_team_v1
    ADD CONSTRAINT tdu_mediation_team_v1_pkey PRIMARY KEY (structure_id, key);


--
-- Name: tdu_mediation_v3 tdu_mediation_v3_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.tdu_mediation_v3
    ADD CONSTRAINT tdu_mediation_v3_pkey PRIMARY KEY (structure_id, key);


--
-- Name: tdu_over_indebtedness_v1 tdu_over_indebtedness_v1_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.tdu_over_indebtedness_v1
    ADD CONSTRAINT tdu_over_indebtedness_v1_pkey PRIMARY KEY (structure_id, key);


--
-- Name: tdu_partner_v1 tdu_partner_v1_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.tdu_partner_v1
    ADD CONSTRAINT tdu_partner_v1_pkey PRIMARY KEY (structure_id, key);


--
-- Name: tdu_person_v1 tdu_person_v1_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.tdu_person_v1
    ADD CONSTRAINT tdu_person_v1_pkey PRIMARY KEY (structure_id, key);


--
-- Name: tdu_point_v1 tdu_point_v1_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.tdu_point_v1
    ADD CONSTRAINT tdu_point_v1_pkey PRIMARY KEY (structure_id, key);


--
-- Name: tdu_practice_v1 tdu_practice_v1_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.tdu_practice_v1
    ADD CONSTRAINT tdu_practice_v1_pkey PRIMARY KEY (structure_id, key);


--
-- Name: tdu_project_v1 tdu_project_v1_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.tdu_project_v1
    ADD CONSTRAINT tdu_project_v1_pkey PRIMARY KEY (structure_id, key);


--
-- Name: tdu_read_table tdu_read_table_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.tdu_read_table
    ADD CONSTRAINT tdu_read_table_pkey PRIMARY KEY (structure_id, name, version);


--
-- Name: tdu_referral_v1 tdu_referral_v1_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.tdu_referral_v1
    ADD CONSTRAINT tdu_referral_v1_pkey PRIMARY KEY (structure_id, key);


--
-- Name: tdu_schema tdu_schema_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.tdu_schema
    ADD CONSTRAINT tdu_schema_pkey PRIMARY KEY (id);


--
-- Name: tdu_subject_key tdu_subject_key_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.tdu_subject_key
    ADD CONSTRAINT tdu_subject_key_pkey PRIMARY KEY (structure_id, subject);


--
-- Name: tdu_tally_activity_v2 tdu_tally_activity_v2_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.tdu_tally_activity_v2
    ADD CONSTRAINT tdu_tally_activity_v2_pkey PRIMARY KEY (structure_id, key);


--
-- Name: tdu_tally_bank_procedure_v1 tdu_tally_bank_procedure_v1_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.tdu_tally_bank_procedure_v1
    ADD CONSTRAINT tdu_tally_bank_procedure_v1_pkey PRIMARY KEY (structure_id, key);


--
-- Name: tdu_tally_budget_diagnosis_v1 tdu_tally_budget_diagnosis_v1_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.tdu_tally_budget_diagnosis_v1
    ADD CONSTRAINT tdu_tally_budget_diagnosis_v1_pkey PRIMARY KEY (structure_id, key);


--
-- Name: tdu_tally_budget_file_v1 tdu_tally_budget_file_v1_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.tdu_tally_budget_file_v1
    ADD CONSTRAINT tdu_tally_budget_file_v1_pkey PRIMARY KEY (structure_id, key);


--
-- Name: tdu_tally_budget_negotiation_v1 tdu_tally_budget_negotiation_v1_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.tdu_tally_budget_negotiation_v1
    ADD CONSTRAINT tdu_tally_budget_negotiation_v1_pkey PRIMARY KEY (structure_id, key);


--
-- Name: tdu_tally_budget_right_v1 tdu_tally_budget_right_v1_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.tdu_tally_budget_right_v1
    ADD CONSTRAINT tdu_tally_budget_right_v1_pkey PRIMARY KEY (structure_id, key);


--
-- Name: tdu_tally_budget_session_v1 tdu_tally_budget_session_v1_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.tdu_tally_budget_session_v1
    ADD CONSTRAINT tdu_tally_budget_session_v1_pkey PRIMARY KEY (structure_id, key);


--
-- Name: tdu_tally_caf_dispute_v1 tdu_tally_caf_dispute_v1_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.tdu_tally_caf_dispute_v1
    ADD CONSTRAINT tdu_tally_caf_dispute_v1_pkey PRIMARY KEY (structure_id, key);


--
-- Name: tdu_tally_caf_procedure_v1 tdu_tally_caf_procedure_v1_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.tdu_tally_caf_procedure_v1
    ADD CONSTRAINT tdu_tally_caf_procedure_v1_pkey PRIMARY KEY (structure_id, key);


--
-- Name: tdu_tally_caf_screening_v1 tdu_tally_caf_screening_v1_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.tdu_tally_caf_screening_v1
    ADD CONSTRAINT tdu_tally_caf_screening_v1_pkey PRIMARY KEY (structure_id, key);


--
-- Name: tdu_tally_dalo_appeal_v1 tdu_tally_dalo_appeal_v1_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.tdu_tally_dalo_appeal_v1
    ADD CONSTRAINT tdu_tally_dalo_appeal_v1_pkey PRIMARY KEY (structure_id, key);


--
-- Name: tdu_tally_mediation_v1 tdu_tally_mediation_v1_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.tdu_tally_mediation_v1
    ADD CONSTRAINT tdu_tally_mediation_v1_pkey PRIMARY KEY (structure_id, key);


--
-- Name: tdu_tally_over_indebtedness_v1 tdu_tally_over_indebtedness_v1_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.tdu_tally_over_indebtedness_v1
    ADD CONSTRAINT tdu_tally_over_indebtedness_v1_pkey PRIMARY KEY (structure_id, key);


--
-- Name: tdu_tally_referral_v1 tdu_tally_referral_v1_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.tdu_tally_referral_v1
    ADD CONSTRAINT tdu_tally_referral_v1_pkey PRIMARY KEY (structure_id, key);


--
-- Name: tdu_activity_v2_i1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX tdu_activity_v2_i1 ON public.tdu_activity_v2 USING btree (structure_id, "on");


--
-- Name: tdu_bank_procedure_v1_i1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX tdu_bank_procedure_v1_i1 ON public.tdu_bank_procedure_v1 USING btree (structure_id, file);


--
-- Name: tdu_bank_procedure_v1_i2; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX tdu_bank_procedure_v1_i2 ON public.tdu_bank_procedure_v1 USING btree (structure_id, asked_on);


--
-- Name: tdu_budget_diagnosis_v1_i1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX tdu_budget_diagnosis_v1_i1 ON public.tdu_budget_diagnosis_v1 USING btree (structure_id, first_on);


--
-- Name: tdu_budget_file_v1_i1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX tdu_budget_file_v1_i1 ON public.tdu_budget_file_v1 USING btree (structure_id, holder);


--
-- Name: tdu_budget_file_v1_i2; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX tdu_budget_file_v1_i2 ON public.tdu_budget_file_v1 USING btree (structure_id, opened_on);


--
-- Name: tdu_budget_negotiation_v1_i1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX tdu_budget_negotiation_v1_i1 ON public.tdu_budget_negotiation_v1 USING btree (structure_id, file);


--
-- Name: tdu_budget_negotiation_v1_i2; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX tdu_budget_negotiation_v1_i2 ON public.tdu_budget_negotiation_v1 USING btree (structure_id, begun_on);


--
-- Name: tdu_budget_right_v1_i1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX tdu_budget_right_v1_i1 ON public.tdu_budget_right_v1 USING btree (structure_id, file);


--
-- Name: tdu_budget_right_v1_i2; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX tdu_budget_right_v1_i2 ON public.tdu_budget_right_v1 USING btree (structure_id, recorded_on);


--
-- Name: tdu_budget_session_v1_i1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX tdu_budget_session_v1_i1 ON public.tdu_budget_session_v1 USING btree (structure_id, held_on);


--
-- Name: tdu_caf_dispute_v1_i1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX tdu_caf_dispute_v1_i1 ON public.tdu_caf_dispute_v1 USING btree (structure_id, holder);


--
-- Name: tdu_caf_dispute_v1_i2; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX tdu_caf_dispute_v1_i2 ON public.tdu_caf_dispute_v1 USING btree (structure_id, stage);


--
-- Name: tdu_caf_dispute_v1_i3; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX tdu_caf_dispute_v1_i3 ON public.tdu_caf_dispute_v1 USING btree (structure_id, opened_on);


--
-- Name: tdu_caf_procedure_v1_i1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX tdu_caf_procedure_v1_i1 ON public.tdu_caf_procedure_v1 USING btree (structure_id, holder);


--
-- Name: tdu_caf_procedure_v1_i2; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX tdu_caf_procedure_v1_i2 ON public.tdu_caf_procedure_v1 USING btree (structure_id, stage);


--
-- Name: tdu_caf_procedure_v1_i3; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX tdu_caf_procedure_v1_i3 ON public.tdu_caf_procedure_v1 USING btree (structure_id, opened_on);


--
-- Name: tdu_caf_screening_v1_i1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX tdu_caf_screening_v1_i1 ON public.tdu_caf_screening_v1 USING btree (structure_id, person);


--
-- Name: tdu_caf_screening_v1_i2; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX tdu_caf_screening_v1_i2 ON public.tdu_caf_screening_v1 USING btree (structure_id, "on");


--
-- Name: tdu_consultation_issue_v1_i1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX tdu_consultation_issue_v1_i1 ON public.tdu_consultation_issue_v1 USING btree (structure_id, status);


--
-- Name: tdu_consultation_issue_v1_i2; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX tdu_consultation_issue_v1_i2 ON public.tdu_consultation_issue_v1 USING btree (structure_id, theme);


--
-- Name: tdu_consultation_issue_v1_i3; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX tdu_consultation_issue_v1_i3 ON public.tdu_consultation_issue_v1 USING btree (structure_id, raised_on);


--
-- Name: tdu_consultation_issue_v1_i4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX tdu_consultation_issue_v1_i4 ON public.tdu_consultation_issue_v1 USING btree (structure_id, conveyed_on);


--
-- Name: tdu_consultation_issue_v1_i5; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX tdu_consultation_issue_v1_i5 ON public.tdu_consultation_issue_v1 USING btree (structure_id, answered_on);


--
-- Name: tdu_consultation_issue_v1_i6; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX tdu_consultation_issue_v1_i6 ON public.tdu_consultation_issue_v1 USING btree (structure_id, told_on);


--
-- Name: tdu_consultation_issue_v1_i7; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX tdu_consultation_issue_v1_i7 ON public.tdu_consultation_issue_v1 USING btree (structure_id, closed_on);


--
-- Name: tdu_convention_v1_i1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX tdu_convention_v1_i1 ON public.tdu_convention_v1 USING btree (structure_id, begins);


--
-- Name: tdu_dalo_appeal_v1_i1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX tdu_dalo_appeal_v1_i1 ON public.tdu_dalo_appeal_v1 USING btree (structure_id, holder);


--
-- Name: tdu_dalo_appeal_v1_i2; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX tdu_dalo_appeal_v1_i2 ON public.tdu_dalo_appeal_v1 USING btree (structure_id, stage);


--
-- Name: tdu_dalo_appeal_v1_i3; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX tdu_dalo_appeal_v1_i3 ON public.tdu_dalo_appeal_v1 USING btree (structure_id, opened_on);


--
-- Name: tdu_deadline_acknowledgement_v1_i1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX tdu_deadline_acknowledgement_v1_i1 ON public.tdu_deadline_acknowledgement_v1 USING btree (structure_id, due);


--
-- Name: tdu_deadline_v1_i1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX tdu_deadline_v1_i1 ON public.tdu_deadline_v1 USING btree (structure_id, deadline);


--
-- Name: tdu_deadline_v1_i2; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX tdu_deadline_v1_i2 ON public.tdu_deadline_v1 USING btree (structure_id, stream_key);


--
-- Name: tdu_deadline_v1_i3; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX tdu_deadline_v1_i3 ON public.tdu_deadline_v1 USING btree (structure_id, due);


--
-- Name: tdu_emergency_v1_i1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX tdu_emergency_v1_i1 ON public.tdu_emergency_v1 USING btree (structure_id, last_on);


--
-- Name: tdu_emergency_v1_i2; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX tdu_emergency_v1_i2 ON public.tdu_emergency_v1 USING btree (structure_id, to_review);


--
-- Name: tdu_institution_v1_i1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX tdu_institution_v1_i1 ON public.tdu_institution_v1 USING btree (structure_id, kind);


--
-- Name: tdu_journal_event_i1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX tdu_journal_event_i1 ON public.tdu_journal_event USING btree (structure_id, command_id);


--
-- Name: tdu_lookup_v1_i1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX tdu_lookup_v1_i1 ON public.tdu_lookup_v1 USING btree (structure_id, subject);


--
-- Name: tdu_lookup_v1_i2; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX tdu_lookup_v1_i2 ON public.tdu_lookup_v1 USING btree (structure_id, term);


--
-- Name: tdu_mediation_party_v1_i1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX tdu_mediation_party_v1_i1 ON public.tdu_mediation_party_v1 USING btree (structure_id, party);


--
-- Name: tdu_mediation_team_v1_i1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX tdu_mediation_team_v1_i1 ON public.tdu_mediation_team_v1 USING btree (structure_id, member);


--
-- Name: tdu_mediation_v3_i1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX tdu_mediation_v3_i1 ON public.tdu_mediation_v3 USING btree (structure_id, stage);


--
-- Name: tdu_mediation_v3_i2; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX tdu_mediation_v3_i2 ON public.tdu_mediation_v3 USING btree (structure_id, mediator);


--
-- Name: tdu_mediation_v3_i3; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX tdu_mediation_v3_i3 ON public.tdu_mediation_v3 USING btree (structure_id, opened_on);


--
-- Name: tdu_mediation_v3_i4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX tdu_mediation_v3_i4 ON public.tdu_mediation_v3 USING btree (structure_id, closed_on);


--
-- Name: tdu_over_indebtedness_v1_i1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX tdu_over_indebtedness_v1_i1 ON public.tdu_over_indebtedness_v1 USING btree (structure_id, file);


--
-- Name: tdu_over_indebtedness_v1_i2; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX tdu_over_indebtedness_v1_i2 ON public.tdu_over_indebtedness_v1 USING btree (structure_id, stage);


--
-- Name: tdu_over_indebtedness_v1_i3; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX tdu_over_indebtedness_v1_i3 ON public.tdu_over_indebtedness_v1 USING btree (structure_id, begun_on);


--
-- Name: tdu_partner_v1_i1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX tdu_partner_v1_i1 ON public.tdu_partner_v1 USING btree (structure_id, commune);


--
-- Name: tdu_practice_v1_i1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX tdu_practice_v1_i1 ON public.tdu_practice_v1 USING btree (structure_id, training_until);


--
-- Name: tdu_practice_v1_i2; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX tdu_practice_v1_i2 ON public.tdu_practice_v1 USING btree (structure_id, practice_analysis_until);


--
-- Name: tdu_practice_v1_i3; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX tdu_practice_v1_i3 ON public.tdu_practice_v1 USING btree (structure_id, self_evaluation_until);


--
-- Name: tdu_practice_v1_i4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX tdu_practice_v1_i4 ON public.tdu_practice_v1 USING btree (structure_id, qualification_until);


--
-- Name: tdu_project_v1_i1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX tdu_project_v1_i1 ON public.tdu_project_v1 USING btree (structure_id, status);


--
-- Name: tdu_project_v1_i2; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX tdu_project_v1_i2 ON public.tdu_project_v1 USING btree (structure_id, theme);


--
-- Name: tdu_project_v1_i3; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX tdu_project_v1_i3 ON public.tdu_project_v1 USING btree (structure_id, proposed_on);


--
-- Name: tdu_project_v1_i4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX tdu_project_v1_i4 ON public.tdu_project_v1 USING btree (structure_id, started_on);


--
-- Name: tdu_project_v1_i5; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX tdu_project_v1_i5 ON public.tdu_project_v1 USING btree (structure_id, closed_on);


--
-- Name: tdu_referral_v1_i1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX tdu_referral_v1_i1 ON public.tdu_referral_v1 USING btree (structure_id, partner);


--
-- Name: tdu_referral_v1_i2; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX tdu_referral_v1_i2 ON public.tdu_referral_v1 USING btree (structure_id, referred_on);


--
-- PostgreSQL database dump complete
--


