-- What the database itself refuses is refused only while its triggers and constraints stand.
WITH guards (on_table, trigger) AS (
    SELECT 'dialogs_' || kind, trigger FROM verify_kind, (VALUES ('record_guard'), ('record_has_its_event')) t (trigger)
    UNION ALL VALUES
        ('dialogs_event', 'event_append'), ('dialogs_event', 'event_never_changes'),
        ('dialogs_event', 'event_moves_the_case'), ('dialogs_dialog', 'case_guard'),
        ('dialogs_dialog', 'case_begins_with_an_event'), ('dialogs_proposal', 'draft_guard'),
        ('dialogs_publicfeedback', 'draft_guard'), ('dialogs_goal', 'goal_guard'),
        ('dialogs_proposal_methods', 'method_guard'), ('dialogs_goaloutcome', 'part_guard'),
        ('dialogs_informationquestion', 'part_guard'), ('dialogs_occasion', 'occasion_guard'),
        ('checklists_item', 'item_guard'), ('checklists_item', 'item_never_vanishes'),
        ('committees_meeting', 'meeting_never_moves'), ('dialogs_ladder', 'ladder_guard'),
        ('dialogs_document', 'document_guard'), ('dialogs_note', 'note_never_changes'),
        ('dialogs_methodguidechange', 'guide_change_stays'),
        ('dialogs_notice', 'notice_guard'), ('dialogs_letter', 'letter_guard'),
        ('dialogs_ideamail', 'idea_mail_guard'), ('dialogs_incomingidea', 'incoming_idea_guard'),
        ('dialogs_informationtext', 'information_text_guard'),
        ('dialogs_accessibilityreport', 'accessibility_report_guard'), ('dialogs_reportanswer', 'report_answer_guard'),
        ('dialogs_effect', 'effect_follows_the_answer'), ('dialogs_event', 'event_is_untold'),
        ('dialogs_heardback', 'heard_back_guard'), ('dialogs_heardbackanswer', 'heard_back_answer_guard'),
        ('dialogs_heardbackanswer', 'heard_back_once'), ('dialogs_heardbackanswer', 'answer_is_untallied'),
        ('dialogs_easysummary', 'easy_summary_guard'),
        ('dialogs_subscription', 'subscription_guard'), ('dialogs_subscriptionmail', 'subscription_mail_guard'),
        ('dialogs_privacyact', 'privacy_act_begins'), ('dialogs_privacyact', 'privacy_act_stays'),
        ('dialogs_contact', 'erasure_is_remembered'), ('dialogs_incomingidea', 'erasure_is_remembered'),
        ('dialogs_accessibilityreport', 'erasure_is_remembered'), ('dialogs_reportanswer', 'erasure_is_remembered'),
        ('dialogs_heardbackanswer', 'erasure_is_remembered'),
        ('dialogs_signupreceipt', 'sign_up_receipt_guard'),
        ('dialogs_event', 'event_is_untallied'))
SELECT '–', g.on_table || ': ' || g.trigger
FROM guards g LEFT JOIN pg_trigger t ON t.tgname = g.trigger AND t.tgrelid = to_regclass(g.on_table)
WHERE t.tgenabled IS NULL OR t.tgenabled NOT IN ('O', 'A')
UNION ALL
SELECT '–', c.conrelid::regclass || ': ' || c.conname
FROM pg_constraint c
WHERE NOT c.convalidated AND c.connamespace = current_schema()::regnamespace
UNION ALL
SELECT '–', 'dialogs_event: event_follows_the_process'
WHERE NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conname = 'event_follows_the_process')
