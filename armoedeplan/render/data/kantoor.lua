-- What only paper has, for Word and OpenDocument: lines to write on, boxes to tick, a frame, signatures, case data.
-- Comes after opmaak.lua, which takes raw markup out: what stands here is our own.
local WORD = FORMAT == 'docx'
local function tab()
  return WORD and pandoc.RawInline('openxml', '<w:r><w:tab/></w:r>') or pandoc.RawInline('opendocument', '<text:tab/>')
end
local function styled(name, blocks) return pandoc.Div(blocks, {['custom-style'] = name}) end

-- the lines of a block: what a hard or soft break parts, each item of a list, each definition behind its term
local function lines_of(blocks, into)
  for _, one in ipairs(blocks) do
    if one.t == 'Para' or one.t == 'Plain' then
      local line = pandoc.Inlines{}
      for _, part in ipairs(one.content) do
        if part.t == 'LineBreak' or part.t == 'SoftBreak' then
          into:insert(line)
          line = pandoc.Inlines{}
        else
          line:insert(part)
        end
      end
      into:insert(line)
    elseif one.t == 'BulletList' or one.t == 'OrderedList' then
      for _, item in ipairs(one.content) do lines_of(item, into) end
    elseif one.t == 'DefinitionList' then
      for _, item in ipairs(one.content) do
        local told = lines_of(item[2][1] or {}, pandoc.List())
        local first = pandoc.Inlines{pandoc.Strong(item[1]), pandoc.Space()}
        first:extend(told[1] or {})
        into:insert(first)
        for at = 2, #told do into:insert(told[at]) end
      end
    elseif one.content then
      lines_of(one.content, into)
    end
  end
  return into
end

-- a line of case data; its name, in bold, is a column of its own
local function case_line(line)
  local named = line[1] and line[1].t == 'Strong' and line[2] and line[2].t == 'Space'
  if named then line[2] = tab() end
  return styled(named and 'Kopgegevens' or 'Kopregel', {pandoc.Para(line)})
end

-- who sign stand side by side, two by two, with room below them
local function signatures(blocks)
  local rows = pandoc.List()
  for at = 1, #blocks, 2 do
    local left = lines_of({blocks[at]}, pandoc.List())
    local right = lines_of({blocks[at + 1]}, pandoc.List())
    local both = pandoc.Inlines{}
    for number = 1, math.max(#left, #right) do
      if number > 1 then both:insert(pandoc.LineBreak()) end
      both:extend(left[number] or {})
      if right[number] then
        both:insert(tab())
        both:extend(right[number])
      end
    end
    rows:insert(pandoc.Para(both))
  end
  return rows
end

-- a frame holds together only where all in it lies alike, so a list in it becomes lines with a sign before them
local function framed(blocks)
  local kept = pandoc.List()
  for _, one in ipairs(blocks) do
    if one.t == 'BulletList' or one.t == 'OrderedList' then
      for at, item in ipairs(one.content) do
        local sign = one.t == 'BulletList' and '•' or at .. '.'
        for number, line in ipairs(lines_of(item, pandoc.List())) do
          local before = number == 1 and {pandoc.Str(sign), pandoc.Str('\u{a0}')} or {}
          kept:insert(pandoc.Para(pandoc.Inlines(before) .. line))
        end
      end
    else
      kept:insert(one)
    end
  end
  return kept
end

-- answers to tick stand side by side, two by two
local function in_pairs(blocks)
  local rows = pandoc.List()
  for at = 1, #blocks, 2 do
    local row = pandoc.Inlines(blocks[at].content)
    if blocks[at + 1] then
      row:insert(tab())
      row:extend(blocks[at + 1].content)
    end
    rows:insert(pandoc.Para(row))
  end
  return rows
end

-- what lies in two columns: a mark before and behind it, which what makes the file turns into a part of a page
local LINE = ('_'):rep(20) -- at the end of a question
local function mark(name)
  return WORD and pandoc.RawBlock('openxml', '<w:p><w:pPr><w:pStyle w:val="' .. name .. '"/></w:pPr></w:p>')
    or pandoc.RawBlock('opendocument', '<text:p text:style-name="' .. name .. '"/>')
end
local function in_columns(blocks)
  local lined = pandoc.Blocks(blocks):walk{Str = function(one) if one.text == LINE then return tab() end end}
  return {mark('_kolommen'), styled('Formuliervraag', lined), mark('_kolommen-eind')}
end

function Div(div)
  local kind = div.classes[1]
  if kind == 'schrijfregels' then
    local rows = pandoc.List() -- a line of only a tab would be no higher than its letters
    for _ = 1, math.min(tonumber(div.attributes.aantal) or 1, 60) do rows:insert(pandoc.Para{pandoc.Str('\u{a0}'), tab()}) end
    local high = tonumber(div.attributes.hoogte)
    return styled(high and high < 8 and 'Schrijfregellaag' or 'Schrijfregel', rows)
  elseif kind == 'keuzes' then
    return styled('Keuzes', in_pairs(div.content))
  elseif kind == 'vragen' then
    return styled('Formuliervraag', div.content)
  elseif kind == 'kolommen' then
    return in_columns(div.content)
  elseif kind == 'kader' then
    return styled('Kader', framed(div.content))
  elseif kind == 'handtekeningen' then
    return styled('Handtekeningen', signatures(div.content))
  elseif kind == 'kop-gegevens' then
    return lines_of(div.content, pandoc.List()):map(case_line)
  end
end

function Span(span)
  if span.classes[1] == 'invul' then return pandoc.Str(LINE) end
  if span.classes[1] == 'vakje' then
    return pandoc.Span('☐', {['custom-style'] = span.classes:includes('klein') and 'Vakjeklein' or 'Vakje'})
  end
end

-- pandoc tells nothing of the class of a heading: a bookmark does, which what makes the file takes out again
function Header(heading)
  for _, kind in ipairs{'bijlage', 'unnumbered'} do
    if heading.classes:includes(kind) then
      local mark = WORD and pandoc.RawInline('openxml', '<w:bookmarkStart w:id="0" w:name="_' .. kind .. '"/>')
        or pandoc.RawInline('opendocument', '<text:bookmark text:name="_' .. kind .. '"/>')
      heading.content:insert(1, mark)
      return heading
    end
  end
end
