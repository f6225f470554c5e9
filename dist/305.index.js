export const id = 305;
export const ids = [305];
export const modules = {

/***/ 1802:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ c),
/* harmony export */   b: () => (/* binding */ f),
/* harmony export */   c: () => (/* binding */ h)
/* harmony export */ });
/* harmony import */ var _chunk_XMDGV22Q_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1256);
function c({full_name:e,id:n,html_url:t,default_branch:i,owner:s}){let o=s?.type==="Organization"?"organization":s?.type==="User"?"user":void 0;return{fullName:e,url:t??`https://github.com/${e}`,defaultBranch:i??"main",...n===void 0?{}:{id:n},...o===void 0?{}:{owner:o}}}function f(e){let n=e.findIndex(t=>!d(t));return n<0?{refs:e}:{bad:n}}function d(e){let n=e.indexOf(":");return n>0&&_chunk_XMDGV22Q_js__WEBPACK_IMPORTED_MODULE_0__.a.includes(e.slice(0,n))&&/^\S{1,250}$/.test(e.slice(n+1))}function h(e,n,t){let i=e(n);if(!i.ok)return{bad:r(i.errors[0])};let s=t(i.value);return"bad"in s?s:{events:s}}function r(e){if(e===void 0)return{code:"EVENT_SHAPE",says:"The event has a shape that GitHub does not send."};let n=e.keyword==="required"?e.params.missingProperty:void 0,t=typeof n=="string"?[e.path,n].filter(s=>s!=="").join("."):e.path;return{code:"EVENT_SHAPE",says:typeof n=="string"?`The event lacks \`${t}\`.`:`The event's \`${t||"payload"}\` ${e.message}.`,path:t}}


/***/ }),

/***/ 1569:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ f),
/* harmony export */   b: () => (/* binding */ p),
/* harmony export */   c: () => (/* binding */ u)
/* harmony export */ });
function f(r){let t="";for(let e of r)typeof e=="number"?t+=`[${e}]`:/^[A-Za-z_][\w-]*$/.test(e)?t+=t===""?e:`.${e}`:t+=`[${JSON.stringify(e)}]`;return t}function c(r){return r===""?[]:r.slice(1).split("/").map(t=>/^(0|[1-9]\d{0,8})$/.test(t)?Number(t):t.replaceAll("~1","/").replaceAll("~0","~"))}var a=new Set(["if","propertyNames","anyOf","oneOf"]);function p(r){return t=>{if(r(t))return{ok:!0,value:t};let e=r.errors??[],o=new Set(e.filter(({keyword:n})=>n==="type").map(({instancePath:n})=>n)),s=e.filter(({keyword:n,instancePath:i})=>!a.has(n)&&(n==="type"||!o.has(i)));return{ok:!1,errors:(s.length>0?s:e).map(l)}}}function l(r){let t=c(r.instancePath),{keyword:e,params:o}=r;return{path:f(t),at:t,keyword:e,message:r.message??`must pass ${e}`,params:o}}function u(r){let t=0;for(let e=0;e<r.length;e++){let o=r.charCodeAt(e),s=r.charCodeAt(e+1);o>=55296&&o<=56319&&s>=56320&&s<=57343&&e++,t++}return t}


/***/ }),

/***/ 7305:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   read: () => (/* binding */ x)
/* harmony export */ });
/* harmony import */ var _chunk_HACE7F2K_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1802);
/* harmony import */ var _chunk_QOBMS7OR_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1569);
/* harmony import */ var _chunk_KL2DZ7E2_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3214);
var k=(0,_chunk_QOBMS7OR_js__WEBPACK_IMPORTED_MODULE_0__.b)(i),_={type:"object",required:["repository"],properties:{ref:{type:"string"},inputs:{type:["object","null"],properties:{}},repository:{type:"object",required:["full_name"],properties:{full_name:{pattern:"^[^/\\s]+/[^/\\s]+$",type:"string"},id:{type:"integer"},html_url:{type:"string"},default_branch:{type:"string"},owner:{type:["object","null"],required:["login"],properties:{login:{type:"string"},id:{type:"integer"},type:{type:"string"}}}}}},$id:"https://satellite.dev/schema/event-workflow_dispatch.json"},q=new RegExp("^[^/\\s]+/[^/\\s]+$","u");function i(o,{instancePath:s="",parentData:m,parentDataProperty:d,rootData:u=o}={}){let P=null,e=0;if(e===0)if(o&&typeof o=="object"&&!Array.isArray(o)){let c;if(o.repository===void 0&&(c="repository"))return i.errors=[{instancePath:s,schemaPath:"#/required",keyword:"required",params:{missingProperty:c},message:"must have required property '"+c+"'"}],!1;if(o.ref!==void 0){let t=e;if(typeof o.ref!="string")return i.errors=[{instancePath:s+"/ref",schemaPath:"#/properties/ref/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var n=t===e}else var n=!0;if(n){if(o.inputs!==void 0){let t=o.inputs,f=e;if(!(t&&typeof t=="object"&&!Array.isArray(t))&&t!==null)return i.errors=[{instancePath:s+"/inputs",schemaPath:"#/properties/inputs/type",keyword:"type",params:{type:_.properties.inputs.type},message:"must be object,null"}],!1;var n=f===e}else var n=!0;if(n)if(o.repository!==void 0){let t=o.repository,f=e;if(e===f)if(t&&typeof t=="object"&&!Array.isArray(t)){let g;if(t.full_name===void 0&&(g="full_name"))return i.errors=[{instancePath:s+"/repository",schemaPath:"#/properties/repository/required",keyword:"required",params:{missingProperty:g},message:"must have required property '"+g+"'"}],!1;if(t.full_name!==void 0){let r=t.full_name,l=e;if(e===l)if(typeof r=="string"){if(!q.test(r))return i.errors=[{instancePath:s+"/repository/full_name",schemaPath:"#/properties/repository/properties/full_name/pattern",keyword:"pattern",params:{pattern:"^[^/\\s]+/[^/\\s]+$"},message:'must match pattern "^[^/\\s]+/[^/\\s]+$"'}],!1}else return i.errors=[{instancePath:s+"/repository/full_name",schemaPath:"#/properties/repository/properties/full_name/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var p=l===e}else var p=!0;if(p){if(t.id!==void 0){let r=t.id,l=e;if(!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(r)))return i.errors=[{instancePath:s+"/repository/id",schemaPath:"#/properties/repository/properties/id/type",keyword:"type",params:{type:"integer"},message:"must be integer"}],!1;var p=l===e}else var p=!0;if(p){if(t.html_url!==void 0){let r=e;if(typeof t.html_url!="string")return i.errors=[{instancePath:s+"/repository/html_url",schemaPath:"#/properties/repository/properties/html_url/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var p=r===e}else var p=!0;if(p){if(t.default_branch!==void 0){let r=e;if(typeof t.default_branch!="string")return i.errors=[{instancePath:s+"/repository/default_branch",schemaPath:"#/properties/repository/properties/default_branch/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var p=r===e}else var p=!0;if(p)if(t.owner!==void 0){let r=t.owner,l=e;if(!(r&&typeof r=="object"&&!Array.isArray(r))&&r!==null)return i.errors=[{instancePath:s+"/repository/owner",schemaPath:"#/properties/repository/properties/owner/type",keyword:"type",params:{type:_.properties.repository.properties.owner.type},message:"must be object,null"}],!1;if(e===l&&r&&typeof r=="object"&&!Array.isArray(r)){let h;if(r.login===void 0&&(h="login"))return i.errors=[{instancePath:s+"/repository/owner",schemaPath:"#/properties/repository/properties/owner/required",keyword:"required",params:{missingProperty:h},message:"must have required property '"+h+"'"}],!1;if(r.login!==void 0){let a=e;if(typeof r.login!="string")return i.errors=[{instancePath:s+"/repository/owner/login",schemaPath:"#/properties/repository/properties/owner/properties/login/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var y=a===e}else var y=!0;if(y){if(r.id!==void 0){let a=r.id,j=e;if(!(typeof a=="number"&&!(a%1)&&!isNaN(a)&&isFinite(a)))return i.errors=[{instancePath:s+"/repository/owner/id",schemaPath:"#/properties/repository/properties/owner/properties/id/type",keyword:"type",params:{type:"integer"},message:"must be integer"}],!1;var y=j===e}else var y=!0;if(y)if(r.type!==void 0){let a=e;if(typeof r.type!="string")return i.errors=[{instancePath:s+"/repository/owner/type",schemaPath:"#/properties/repository/properties/owner/properties/type/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var y=a===e}else var y=!0}}var p=l===e}else var p=!0}}}}else return i.errors=[{instancePath:s+"/repository",schemaPath:"#/properties/repository/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;var n=f===e}else var n=!0}}else return i.errors=[{instancePath:s,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;return i.errors=P,e===0}var x=({payload:o})=>(0,_chunk_HACE7F2K_js__WEBPACK_IMPORTED_MODULE_2__.c)(k,o,({inputs:s,repository:m})=>{let d=s?.["pull-request"],u=typeof d=="string"?d.trim():"";return u===""?[{kind:"recheck",repository:(0,_chunk_HACE7F2K_js__WEBPACK_IMPORTED_MODULE_2__.a)(m)}]:/^[1-9]\d{0,9}$/.test(u)?[{kind:"pull_request",action:"workflow_dispatch",repository:(0,_chunk_HACE7F2K_js__WEBPACK_IMPORTED_MODULE_2__.a)(m),number:Number(u),asked:"manual"}]:{bad:{code:"EVENT_SHAPE",says:"this is no pull request's number",path:"inputs.pull-request"}}});


/***/ })

};
