/** The main step: says which Node the later steps have. */
console.log(process.version);
