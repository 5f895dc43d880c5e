-- What every format needs, and for Typst what pandoc's writer drops: alternative texts and the language of a span.
dofile(pandoc.path.join{pandoc.path.directory(PANDOC_SCRIPT_FILE), 'opmaak.lua'})
local words = pandoc.utils.stringify
local shown = Image
local filter

local function quoted(text) return '"' .. text:gsub('\\', '\\\\'):gsub('"', '\\"') .. '"' end
local function raw(text) return pandoc.RawInline('typst', text) end
local function picture(image)
  return 'image(' .. quoted(image.src) .. ', width: 100%, alt: ' .. quoted(image.attributes.alt or words(image.caption)) .. ')'
end

filter = {
  traverse = 'topdown',
  Table = Table,
  Figure = function(figure)
    local image
    figure:walk{Image = function(found) image = image or found end}
    if not image or shown(image) ~= image then return nil end
    local caption = pandoc.write(pandoc.Pandoc(figure.caption.long:walk(filter)), 'typst'):gsub('%s+$', '')
    return pandoc.RawBlock('typst', '#figure(' .. picture(image) .. ', caption: [' .. caption .. '])'), false
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
