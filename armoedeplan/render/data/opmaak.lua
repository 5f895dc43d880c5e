-- What every format needs and pandoc leaves out: header cells, column widths from the words, images that were given.
local words = pandoc.utils.stringify
local HEADER_LIMIT = 45 -- signs after which a cell no longer asks for a wider column

local function longest(text)
  local most = 0
  for word in text:gmatch('%S+') do most = math.max(most, utf8.len(word) or #word) end
  return math.min(most, 26)
end

local function widths(tbl)
  local wide = {}
  local function measure(rows)
    for _, row in ipairs(rows) do
      for at, cell in ipairs(row.cells) do
        local text = words(cell)
        local length = utf8.len(text) or #text
        wide[at] = math.max(wide[at] or 0, longest(text) * 1.15 + 4, math.min(length, HEADER_LIMIT))
      end
    end
  end
  measure(tbl.head.rows)
  for _, body in ipairs(tbl.bodies) do measure(body.body) end
  local total = 0
  for _, one in ipairs(wide) do total = total + one end
  for at, spec in ipairs(tbl.colspecs) do tbl.colspecs[at] = {spec[1], wide[at] / total} end
end

function Table(tbl)
  widths(tbl)
  local html = FORMAT:match('html')
  for _, row in ipairs(tbl.head.rows) do
    for _, cell in ipairs(row.cells) do
      if html then cell.attr.attributes.scope = 'col' end
    end
  end
  for _, body in ipairs(tbl.bodies) do
    -- the first cell of a row names the row
    if FORMAT ~= 'typst' then body.row_head_columns = 1 end
    for _, row in ipairs(body.body) do
      if html and row.cells[1] then row.cells[1].attr.attributes.scope = 'row' end
    end
  end
  return tbl
end

-- a template can only show pictures that the program made: no file of the machine, nothing from a network
function Image(image)
  if image.src:match('^diagrammen/[%w_-]+%.%a+$') and io.open(image.src) then return image end
  return pandoc.Strong(image.caption)
end

-- Word would get a table around a picture with a caption, which readers announce as a table
function Figure(figure)
  if FORMAT ~= 'docx' then return nil end
  local function styled(name, blocks) return pandoc.Div(blocks, {['custom-style'] = name}) end
  return {styled('Captioned Figure', figure.content), styled('Image Caption', figure.caption.long)}
end

-- HTML in a template of a municipality: the reader always takes it, and Typst leaves it out by itself
function RawBlock() return {} end
function RawInline() return {} end
