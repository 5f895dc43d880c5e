-- What every format needs, and for Typst what pandoc's writer drops: alternative texts and the language of a span.
dofile(pandoc.path.join{pandoc.path.directory(PANDOC_SCRIPT_FILE), 'opmaak.lua'})
local words = pandoc.utils.stringify
local shown = Image
local TALL = 20 -- lines
local SMALL, PAGE = 12, 40 -- rows of a table that stays on one page; lines that a page has for it
local filter

local function quoted(text) return '"' .. text:gsub('\\', '\\\\'):gsub('"', '\\"') .. '"' end
local function raw(text) return pandoc.RawInline('typst', text) end
local function picture(image)
  return 'image(' .. quoted(image.src) .. ', width: 100%, alt: ' .. quoted(image.attributes.alt or words(image.caption)) .. ')'
end

-- At the start of a paragraph pandoc sees to it that Typst reads no list or heading in `+ 3` or `1. x`; not so in a
-- cell, an item, words with stress or after the end of a line.
local MARKS = {'^()[-+/]()', '^()=+()', '^%d+()%.()'}
local function mark_at(text)
  for _, mark in ipairs(MARKS) do
    local at, after = text:match(mark)
    -- a space after it, also one that does not break
    if at and (after > #text or text:byte(after) > 127) then return at end
  end
end

local function as_words(parts)
  local kept, first = pandoc.Inlines{}, true
  for _, one in ipairs(parts) do
    local at = first and one.t == 'Str' and mark_at(one.text)
    if at then
      local before, mark, after = one.text:sub(1, at - 1), one.text:sub(at, at), one.text:sub(at + 1)
      kept:extend{pandoc.Str(before), raw('\\' .. mark), pandoc.Str(after)}
    else
      kept:insert(one)
    end
    first = one.t == 'LineBreak'
  end
  return kept
end

-- what leads to a table, a list or lines to write on stays on its page; answers below each other are too long for that
local function leads(one, next)
  if next.t == 'Div' and next.classes:includes('schrijfregels') then
    local ticks = one.t == 'Div' and one.classes:includes('keuzes')
    local asks = one.t == 'Para' and not one.content:find_if(function(part) return part.t == 'LineBreak' end)
    return (ticks or asks) and (next.attributes.hoogte and '#vraag(onder: 0mm)[' or '#vraag[')
  end
  return one.t == 'Para' and (next.t == 'Table' or next.t:match('List$') and words(one):match(':$')) and '#bij['
end

-- a signature does not stand on a page without the end of the letter
local CLOSING = 3 -- paragraphs above a signature: the last of the text, the greeting, and who signs
local function closes(blocks, at)
  for next = at + 1, math.min(at + CLOSING, #blocks) do
    if blocks[next].t == 'Div' then return blocks[next].classes:includes('handtekeningen') end
    if blocks[next].t ~= 'Para' then return false end
  end
  return false
end

-- a table to write in may go on on the next page: its rows stand apart
local function to_fill_in(tbl)
  local row = tbl.bodies[1] and tbl.bodies[1].body[1]
  return row and #row.cells > 1 and words(row.cells[#row.cells]) == ''
end

filter = {
  traverse = 'topdown',
  Inlines = as_words,
  Blocks = function(blocks)
    local kept = pandoc.List()
    blocks = captioned(blocks)
    for at, one in ipairs(blocks) do
      local kind = blocks[at + 1] and leads(one, blocks[at + 1])
      kind = kind or one.t == 'Para' and closes(blocks, at) and '#bij['
      if kind then
        kept:extend{pandoc.RawBlock('typst', kind), one, pandoc.RawBlock('typst', ']')}
      else
        kept:insert(one)
      end
    end
    return kept
  end,
  Table = function(tbl)
    aligned(tbl)
    local tallest, rows = widths(tbl), 0
    for _, body in ipairs(tbl.bodies) do rows = rows + #body.body end
    -- a row stays whole, and so does a small table, unless it is so tall that a page might not hold it
    if tallest > TALL then return tbl end
    if rows <= SMALL and (tallest + 1) * rows <= PAGE and not to_fill_in(tbl) then
      return {pandoc.RawBlock('typst', '#block(breakable: false, width: 100%)['), tbl, pandoc.RawBlock('typst', ']')}
    end
    return {pandoc.RawBlock('typst', '#[#set table.cell(breakable: false)'), tbl, pandoc.RawBlock('typst', ']')}
  end,
  Figure = function(figure)
    local image
    figure:walk{Image = function(found) image = image or found end}
    if not image or shown(image) ~= image then return nil end
    captioned_picture(figure, image)
    local caption = pandoc.write(pandoc.Pandoc(pandoc.Blocks(figure.caption.long):walk(filter)), 'typst'):gsub('%s+$', '')
    local how = words(figure.caption.long):match('%(vervolg%)%s*$') and '#vervolg(' or '#figure('
    return pandoc.RawBlock('typst', how .. picture(image) .. ', caption: [' .. caption .. '])'), false
  end,
  Image = function(image)
    local result = shown(image)
    return result == image and raw('#box(' .. picture(image) .. ')') or result
  end,
  Span = function(span)
    local lang = span.attributes.lang
    if not lang then return nil end
    return {raw('#text(lang: ' .. quoted(lang) .. ')['), pandoc.Span(span.content), raw(']')}
  end,
}
return {filter}
