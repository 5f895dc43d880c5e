-- Neovim with the client that is built into it, on the plan that is open: what a person sees there, written as JSON.
-- SERVER starts the language server, a word a line; what came of it goes to the file SEEN.
local command = vim.split(vim.env.SERVER, "\n")
local client = vim.lsp.start_client({ name = "armoedeplan", cmd = command, root_dir = vim.fn.getcwd() })
vim.lsp.buf_attach_client(0, client)
local PATIENCE = 60000

local function wait_for(what, met)
  if not vim.wait(PATIENCE, met, 20) then
    error("waited in vain for " .. what)
  end
end

-- the cursor stands before a text that is in the plan once
local function go_to(text)
  vim.fn.cursor(1, 1)
  assert(vim.fn.search("\\V" .. text, "cW") > 0, text)
end

local function ask(method, more)
  local params = vim.tbl_extend("force", vim.lsp.util.make_position_params(0, "utf-16"), more or {})
  local answers = vim.lsp.buf_request_sync(0, "textDocument/" .. method, params, PATIENCE)
  return answers[client].result
end

local function apply(edit)
  vim.lsp.util.apply_workspace_edit(edit, "utf-16")
  return vim.api.nvim_buf_get_lines(0, 0, -1, false)
end

local seen = {}
wait_for("findings", function() return #vim.diagnostic.get(0) > 0 end)
seen.findings = vim.tbl_map(function(one)
  return { line = one.lnum + 1, column = one.col + 1, code = one.code, message = one.message }
end, vim.diagnostic.get(0))

go_to("Concept")
seen.hover = ask("hover").contents.value
seen.offers = vim.tbl_map(function(item) return item.label end, ask("completion").items)
local here = vim.tbl_filter(function(one) return one.code == "AP015" end, vim.diagnostic.get(0))[1]
local range = { start = { line = here.lnum, character = here.col }, ["end"] = { line = here.lnum, character = here.end_col } }
local context = { diagnostics = {}, only = { "quickfix" } }
local fixes = ask("codeAction", { range = range, context = context })
seen.fixes = vim.tbl_map(function(fix) return fix.title end, fixes)
seen.fixed = apply(fixes[1].edit)

go_to("bank, kerk")
seen.renamed = apply(ask("rename", { newName = "kredietbank" }))
wait_for("the findings after it", function() return #vim.diagnostic.get(0) < #seen.findings end)
seen.left = vim.tbl_map(function(one) return one.code end, vim.diagnostic.get(0))

vim.fn.writefile({ vim.json.encode(seen) }, vim.env.SEEN)
vim.cmd("quitall!")
