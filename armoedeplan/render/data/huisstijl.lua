-- The logo of a municipality, or else its name, as the first paragraph; what makes the file moves it above the title.
local file = assert(io.open('huisstijl.json'))
local told = pandoc.json.decode(file:read('a'))
file:close()

function Pandoc(doc)
  local first
  if told.logo_bestand then
    local image = pandoc.Image(told.logo_tekst, told.logo_bestand, '', {width = told.logo_breedte})
    first = pandoc.Para{image}
  else
    first = pandoc.Div({pandoc.Para(told.huisstijl_naam)}, {['custom-style'] = 'Author'})
  end
  table.insert(doc.blocks, 1, first)
  return doc
end
