-- What every format needs and pandoc leaves out: header cells, column widths from the words, images that were given.
local words = pandoc.utils.stringify
local LINE = FORMAT == 'typst' and 108 or 88 -- signs that fit on a line of a table; our own font is narrow
local SIDES = 3 -- signs that the sides of a cell take
local BOLD, PLAIN = 1.17, 1.12 -- how wide a sign may be, in signs
local LONGEST = 26 -- signs after which a word is broken rather than given a wider column
local ENOUGH = 45 -- signs after which a cell no longer asks for a wider column

local function longest(text)
  local most = 0
  for word in text:gmatch('%S+') do most = math.max(most, utf8.len(word) or #word) end
  return math.min(most, LONGEST)
end

local function sum(numbers)
  local total = 0
  for _, one in ipairs(numbers) do total = total + one end
  return total
end

-- every column gets what its longest word needs, and what is left of the line goes to those that have more to say;
-- gives about how many lines the tallest cell has
function widths(tbl)
  local least, more, most = {}, {}, {}
  local function measure(rows, sign)
    for _, row in ipairs(rows) do
      for at, cell in ipairs(row.cells) do
        local text = words(cell)
        local length = utf8.len(text) or #text
        least[at] = math.max(least[at] or 0, longest(text) * sign + SIDES)
        most[at] = math.max(most[at] or 0, length)
      end
    end
  end
  measure(tbl.head.rows, BOLD)
  for _, body in ipairs(tbl.bodies) do measure(body.body, PLAIN) end
  for at, one in ipairs(least) do more[at] = math.max(math.min(most[at], ENOUGH) + SIDES - one, 0) end
  local share = math.max(LINE - sum(least), 0) / math.max(sum(more), 1)
  local wide = {}
  for at, one in ipairs(least) do wide[at] = one + more[at] * share end
  local total = sum(wide)
  local tallest = 0
  for at, spec in ipairs(tbl.colspecs) do
    tbl.colspecs[at] = {spec[1], wide[at] / total}
    tallest = math.max(tallest, most[at] * total / wide[at] / LINE)
  end
  return tallest
end

-- a column of numbers only stands right, whatever the table says of it
function aligned(tbl)
  for at, spec in ipairs(tbl.colspecs) do
    local numbers, others = 0, spec[1] == 'AlignCenter' and 1 or 0
    for _, body in ipairs(tbl.bodies) do
      for _, row in ipairs(body.body) do
        local text = row.cells[at] and words(row.cells[at]):gsub('[\u{a0}%s]', ''):gsub('€', ''):gsub('–', '-') or ''
        local number = text:match('^[+-]?[%d.,]*%d%%?$')
        if number then numbers = numbers + 1 elseif text ~= '' and text ~= '-' then others = others + 1 end
      end
    end
    if at > 1 and numbers > 0 and others == 0 then
      tbl.colspecs[at] = {'AlignRight', spec[2]}
    elseif spec[1] == 'AlignDefault' and FORMAT == 'typst' then
      tbl.colspecs[at] = {'AlignLeft', spec[2]}
    end
  end
end

function Table(tbl)
  aligned(tbl)
  widths(tbl)
  local html = FORMAT:match('html')
  for _, row in ipairs(tbl.head.rows) do
    for _, cell in ipairs(row.cells) do
      if html then cell.attr.attributes.scope = 'col' end
    end
  end
  for _, body in ipairs(tbl.bodies) do
    -- the first cell of a row names the row; OpenDocument would show it as the header of a column
    if FORMAT ~= 'odt' then body.row_head_columns = 1 end
    for _, row in ipairs(body.body) do
      if html and row.cells[1] then row.cells[1].attr.attributes.scope = 'row' end
    end
  end
  return tbl
end

-- a paragraph that begins with a colon, right below a table, is its caption
function captioned(blocks)
  local kept = pandoc.List()
  for _, one in ipairs(blocks) do
    local above = kept[#kept]
    local colon = one.t == 'Para' and one.content[1].t == 'Str' and one.content[1].text == ':' and one.content[2]
    if colon and above and above.t == 'Table' and #above.caption.long == 0 then
      above.caption.long = {pandoc.Plain({table.unpack(one.content, 3)})}
      kept[#kept] = above
    else
      kept:insert(one)
    end
  end
  return kept
end
Blocks = captioned

-- a template can only show pictures that the program made: no file of the machine, nothing from a network
function Image(image)
  if image.src:match('^diagrammen/[%w_-]+%.%a+$') and io.open(image.src) then return image end
  return pandoc.Strong(image.caption)
end

-- the words of a picture are its alternative text; its title, if it has one, is the caption below it
function captioned_picture(figure, image)
  if image.title == '' then return end
  local title = pandoc.Inlines(image.title)
  image.attributes.alt = words(image.caption)
  figure.caption.long = pandoc.Blocks{pandoc.Plain(title)}
  image.title = ''
end

-- Word would get a table around a picture with a caption, which readers announce as a table
function Figure(figure)
  local image
  figure:walk{Image = function(found) image = image or found end}
  if image then
    captioned_picture(figure, image)
    figure.content = pandoc.Blocks(figure.content):walk{Image = function() return image end}
  end
  if FORMAT ~= 'docx' then return figure end
  local function styled(name, blocks) return pandoc.Div(blocks, {['custom-style'] = name}) end
  return {styled('Captioned Figure', figure.content), styled('Image Caption', figure.caption.long)}
end

-- HTML in a template of a municipality: the reader always takes it, and Typst leaves it out by itself
function RawBlock() return {} end
function RawInline() return {} end
