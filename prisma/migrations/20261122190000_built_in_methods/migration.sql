-- What debates can be about on a new board; `grounds method create` adds more.
INSERT INTO "Method" ("id", "slug", "name", "about") VALUES
  (gen_random_uuid(), 'lean', 'Lean', 'Find out what the customer values, see the whole flow of work that makes it, and take out what adds nothing. Grew out of car making in Japan.'),
  (gen_random_uuid(), 'lean-crm', 'Lean CRM', 'Lean habits applied to the work between a firm and its customers: going to see, following a complaint back to its cause, giving customers only what they asked for.'),
  (gen_random_uuid(), 'outside-in', 'Outside-in process', 'Begin with the outcome a customer wants, then ask what work it needs, who is best placed to do it, and only then how.'),
  (gen_random_uuid(), 'six-sigma', 'Six Sigma', 'Define, measure, analyse, improve, control. Reduce variation until defects are rare enough to count per million.'),
  (gen_random_uuid(), 'nps', 'Net Promoter Score', 'Ask how likely someone is to recommend you, 0 to 10; take the share of 0 to 6 from the share of 9 and 10.'),
  (gen_random_uuid(), 'kanban', 'Kanban', 'Make the work visible, limit how much of it is under way at once, and let finished work pull the next piece in.'),
  (gen_random_uuid(), 'standard-work', 'Standard work and checklists', 'Write down the best way known today, do it that way, and change the paper when someone finds a better one.')
ON CONFLICT ("slug") DO NOTHING;
