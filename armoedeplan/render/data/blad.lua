-- What PDF and HTML show alike: numbers of chapters, tables and figures, and what papers and forms have beside text.
-- Comes after opmaak.lua or typst.lua, which take raw markup out: what stands here is our own.
local words = pandoc.utils.stringify
local HTML = FORMAT:match('html') ~= nil
local GAP = '\u{2002}'
local MONTHS = {}
for name in ('januari februari maart april mei juni juli augustus september oktober november december'):gmatch('%a+') do
  MONTHS[name] = true
end

local function raw(text) return pandoc.RawBlock(HTML and 'html' or 'typst', text) end
local function around(before, blocks, after)
  local kept = pandoc.List{raw(before)}
  kept:extend(blocks)
  kept:insert(raw(after))
  return kept
end

-- numbers of headings ----------------------------------------------------------------------------------------------

local function letters(number)
  return string.rep(string.char(65 + (number - 1) % 26), (number - 1) // 26 + 1)
end

-- what stands below a chapter without a number, or in an annex, has none
local function numbered(blocks, asked)
  local top, chapter, section, annex, counting = 2, 0, 0, 0, false
  return blocks:walk{Header = function(heading)
    local level = heading.level - top + 1
    local kind = heading.classes:includes('bijlage') and 'bijlage' or heading.classes:includes('unnumbered') and 'los' or ''
    local told
    if level == 1 then
      counting = asked and kind == ''
      section = 0
      if kind == 'bijlage' then
        annex = annex + 1
        told = 'Bijlage ' .. letters(annex)
      elseif counting then
        chapter = chapter + 1
        told = tostring(chapter)
      end
    elseif level == 2 and counting and kind == '' then
      section = section + 1
      told = chapter .. '.' .. section
    end
    heading.classes = heading.classes:filter(function(one) return one ~= 'unnumbered' end)
    if told then heading.content = pandoc.Inlines{pandoc.Str(told .. GAP)} .. heading.content end
    return heading
  end}
end

-- captions ---------------------------------------------------------------------------------------------------------

-- a picture that goes on bears the number of the one before it
local function continued(caption) return words(caption):match('%(vervolg%)%s*$') end

local function captions(blocks)
  local tables, figures = 0, 0
  local function told(caption, name)
    local first = caption.long[1]
    first.content = pandoc.Inlines{pandoc.Span(name .. GAP, {class = 'nummer'})} .. first.content
    caption.long[1] = first
  end
  return blocks:walk{
    traverse = 'topdown',
    Table = function(tbl)
      if #tbl.caption.long == 0 then return nil, false end
      tables = tables + 1
      told(tbl.caption, 'Tabel ' .. tables)
      return tbl, false
    end,
    Figure = function(figure)
      if #figure.caption.long == 0 then return nil, false end
      if not continued(figure.caption.long) then figures = figures + 1 end
      told(figure.caption, 'Figuur ' .. figures)
      -- on a phone its letters would be too small to read: the words come in its place
      local image
      figure:walk{Image = function(found) image = image or found end}
      local said = image and image.attributes.alt
      if said then figure.content:insert(pandoc.Div({pandoc.Para(Inlines(pandoc.Inlines(said)))}, {class = 'woorden'})) end
      return figure, false
    end,
  }
end

-- what papers and forms have ---------------------------------------------------------------------------------------

local function lined(blocks)
  return pandoc.Blocks(blocks):walk{SoftBreak = function() return pandoc.LineBreak() end}
end

-- a line of bold words stays with what it stands above
local function headed(blocks)
  local kept = pandoc.List()
  for _, one in ipairs(blocks) do
    if one.t == 'Para' and #one.content == 1 and one.content[1].t == 'Strong' then
      kept:extend{raw('#boven['), one, raw(']')}
    else
      kept:insert(one)
    end
  end
  return kept
end

local function signatures(blocks)
  local cells = pandoc.List()
  for _, one in ipairs(blocks) do
    cells:insert(raw(HTML and '<div>' or '['))
    cells:extend(lined{one})
    cells:insert(raw(HTML and '</div>' or '],'))
  end
  return cells
end

function Div(div)
  local kind = div.classes[1]
  if kind == 'schrijfregels' then
    local many = math.min(tonumber(div.attributes.aantal) or 1, 60)
    if HTML then return raw('<div class="schrijfregels" aria-hidden="true">' .. string.rep('<div></div>', many) .. '</div>') end
    local high = tonumber(div.attributes.hoogte)
    local told = high and ', hoogte: ' .. math.max(6, math.min(high, 20)) .. 'mm, boven: 0pt, onder: 0.4em' or ''
    return raw('#schrijfregels(' .. many .. told .. ')')
  elseif HTML then
    if kind == 'handtekeningen' then
      return around('<div class="handtekeningen">', signatures(div.content), '</div>')
    elseif kind == 'kop-gegevens' then
      div.content = lined(div.content)
      return div
    end
  elseif kind == 'kader' then
    return around('#kader[', div.content, ']')
  elseif kind == 'keuzes' then
    return around('#keuzes(', signatures(div.content), ')')
  elseif kind == 'vragen' then
    return around('#vragen[', div.content, ']')
  elseif kind == 'kolommen' then
    return around('#kolommen[', headed(div.content), ']')
  elseif kind == 'invultabel' then
    return around('#invultabel[', div.content, ']')
  elseif kind == 'kop-gegevens' then
    return around('#kopgegevens[', lined(div.content), ']')
  elseif kind == 'handtekeningen' then
    return around('#handtekeningen(', signatures(div.content), ')')
  end
end

function Span(span)
  local kind = span.classes[1]
  if kind ~= 'vakje' and kind ~= 'invul' then return nil end
  local small = span.classes:includes('klein')
  if HTML then
    return pandoc.RawInline('html', '<span class="' .. kind .. (small and ' klein' or '') .. '" aria-hidden="true"></span>')
  end
  return pandoc.RawInline('typst', '#' .. kind .. (small and 'klein' or '') .. ';')
end

-- HTML: what stays on one line, cards of a table, ways back up ---------------------------------------------------------

local function is_text(one, pattern) return one and one.t == 'Str' and one.text:match(pattern) end
local function is_space(one) return one and one.t == 'Space' end

-- how many of the words from here stay on one line: a date, an amount, a share, a span of years;
-- -1 for an address, which may break anywhere
local function whole(parts, at)
  local one, next, third = parts[at], parts[at + 2], parts[at + 4]
  if not one or one.t ~= 'Str' then return 0 end
  if is_space(parts[at + 1]) then
    if is_text(one, '^%p*%d%d?$') and next and next.t == 'Str' and MONTHS[(next.text:gsub('%p+$', ''))] then
      if is_space(parts[at + 3]) and is_text(third, '^%d%d%d%d%p*$') and MONTHS[next.text] then return 5 end
      return 3
    end
    if is_text(one, '€$') and is_text(next, '^[%d+-]') then return 3 end
    if is_text(one, '^%p*[%d.,]+$') and is_text(next, '^procent') then return 3 end
  end
  if is_text(one, '://') or is_text(one, '^www%.') or is_text(one, '%S@%S') then return -1 end
  return is_text(one, '%d') and is_text(one, '[-–/+]') and not is_text(one, '://') and utf8.len(one.text) < 25 and 1 or 0
end

-- a box and a few words that hang on to it stay on one line
local HANGING, FEW = '^\u{a0}', 30
local function with_words(parts)
  local kept, at = pandoc.Inlines{}, 1
  while at <= #parts do
    local box, one = parts[at], parts[at + 1]
    local is_box = box.t == 'RawInline' and box.text:match('vakje')
    if is_box and is_text(one, HANGING) and utf8.len(one.text) < FEW then
      kept:extend(HTML and {pandoc.Span({box, one}, {class = 'heel'})}
        or {pandoc.RawInline('typst', '#box['), box, one, pandoc.RawInline('typst', ']')})
      at = at + 2
    else
      kept:insert(box)
      at = at + 1
    end
  end
  return kept
end

function Inlines(parts)
  parts = with_words(parts)
  if not HTML then return parts end
  local kept, at = pandoc.Inlines{}, 1
  while at <= #parts do
    local many = whole(parts, at)
    if many ~= 0 then
      local taken = math.max(many, 1)
      kept:insert(pandoc.Span({table.unpack(parts, at, at + taken - 1)}, {class = many > 0 and 'heel' or 'adres'}))
      at = at + taken
    else
      kept:insert(parts[at])
      at = at + 1
    end
  end
  return kept
end

local CARDS = 3 -- columns of a table that a phone can still show
local MUCH = 30 -- signs in a cell of such a table, which then has too much to say for a phone

local function needs_cards(tbl)
  local most = 0
  for _, body in ipairs(tbl.bodies) do
    for _, row in ipairs(body.body) do
      for _, cell in ipairs(row.cells) do most = math.max(most, utf8.len(words(cell)) or 0) end
    end
  end
  return #tbl.colspecs > CARDS or #tbl.colspecs == CARDS and most > MUCH
end

-- what stands beside its label on a card is one thing: else words and a number in it would each get a place
local function as_one(blocks)
  local only = blocks[1]
  if #blocks ~= 1 or only.t ~= 'Plain' or #only.content < 2 then return blocks end
  return {pandoc.Plain({pandoc.Span(only.content)})}
end

function Table(tbl)
  if not HTML or #tbl.head.rows == 0 or not needs_cards(tbl) then return nil end
  local heads = tbl.head.rows[#tbl.head.rows].cells
  tbl.classes:insert('kaarten')
  for _, body in ipairs(tbl.bodies) do
    for _, row in ipairs(body.body) do
      for at, cell in ipairs(row.cells) do
        if at > 1 then
          cell.attr.attributes['data-label'] = words(heads[at])
          cell.contents = as_one(cell.contents)
        end
      end
    end
  end
  return tbl
end

local function ways_up(blocks)
  local kept, chapters = pandoc.Blocks{}, 0
  local up = raw('<p class="boven"><a href="#boven">Naar boven</a></p>')
  for _, one in ipairs(blocks) do
    if one.t == 'Header' and one.level == 2 then
      chapters = chapters + 1
      if chapters > 1 then kept:insert(up) end
    end
    kept:insert(one)
  end
  if chapters > 1 then kept:insert(up) end
  return kept
end

function Pandoc(doc)
  doc.blocks = numbered(doc.blocks, doc.meta.genummerd == true)
  if HTML then doc.blocks = ways_up(captions(doc.blocks)) end
  return doc
end
