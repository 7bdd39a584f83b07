-- By which key of the API a webhook was made; null: on the pages of the account, or before this was noted. What a page made, or a key that
-- a page made, ends when the password is set without knowing the former one: a thief may have made it.
alter table webhook add column kunci_id uuid references kunci_api;
