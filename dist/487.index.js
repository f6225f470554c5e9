export const id = 487;
export const ids = [487];
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

/***/ 4487:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   read: () => (/* binding */ R)
/* harmony export */ });
/* harmony import */ var _chunk_HACE7F2K_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1802);
/* harmony import */ var _chunk_QOBMS7OR_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1569);
/* harmony import */ var _chunk_KL2DZ7E2_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3214);
var v=(0,_chunk_QOBMS7OR_js__WEBPACK_IMPORTED_MODULE_0__.b)(i),w={type:"object",properties:{schedule:{type:"string"},repository:{type:"object",required:["full_name"],properties:{full_name:{pattern:"^[^/\\s]+/[^/\\s]+$",type:"string"},id:{type:"integer"},html_url:{type:"string"},default_branch:{type:"string"},owner:{type:["object","null"],required:["login"],properties:{login:{type:"string"},id:{type:"integer"},type:{type:"string"}}}}}},$id:"https://satellite.dev/schema/event-schedule.json"},k=new RegExp("^[^/\\s]+/[^/\\s]+$","u");function i(p,{instancePath:t="",parentData:u,parentDataProperty:P,rootData:j=p}={}){let _=null,r=0;if(r===0)if(p&&typeof p=="object"&&!Array.isArray(p)){if(p.schedule!==void 0){let s=r;if(typeof p.schedule!="string")return i.errors=[{instancePath:t+"/schedule",schemaPath:"#/properties/schedule/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var l=s===r}else var l=!0;if(l)if(p.repository!==void 0){let s=p.repository,c=r;if(r===c)if(s&&typeof s=="object"&&!Array.isArray(s)){let f;if(s.full_name===void 0&&(f="full_name"))return i.errors=[{instancePath:t+"/repository",schemaPath:"#/properties/repository/required",keyword:"required",params:{missingProperty:f},message:"must have required property '"+f+"'"}],!1;if(s.full_name!==void 0){let e=s.full_name,y=r;if(r===y)if(typeof e=="string"){if(!k.test(e))return i.errors=[{instancePath:t+"/repository/full_name",schemaPath:"#/properties/repository/properties/full_name/pattern",keyword:"pattern",params:{pattern:"^[^/\\s]+/[^/\\s]+$"},message:'must match pattern "^[^/\\s]+/[^/\\s]+$"'}],!1}else return i.errors=[{instancePath:t+"/repository/full_name",schemaPath:"#/properties/repository/properties/full_name/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var o=y===r}else var o=!0;if(o){if(s.id!==void 0){let e=s.id,y=r;if(!(typeof e=="number"&&!(e%1)&&!isNaN(e)&&isFinite(e)))return i.errors=[{instancePath:t+"/repository/id",schemaPath:"#/properties/repository/properties/id/type",keyword:"type",params:{type:"integer"},message:"must be integer"}],!1;var o=y===r}else var o=!0;if(o){if(s.html_url!==void 0){let e=r;if(typeof s.html_url!="string")return i.errors=[{instancePath:t+"/repository/html_url",schemaPath:"#/properties/repository/properties/html_url/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var o=e===r}else var o=!0;if(o){if(s.default_branch!==void 0){let e=r;if(typeof s.default_branch!="string")return i.errors=[{instancePath:t+"/repository/default_branch",schemaPath:"#/properties/repository/properties/default_branch/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var o=e===r}else var o=!0;if(o)if(s.owner!==void 0){let e=s.owner,y=r;if(!(e&&typeof e=="object"&&!Array.isArray(e))&&e!==null)return i.errors=[{instancePath:t+"/repository/owner",schemaPath:"#/properties/repository/properties/owner/type",keyword:"type",params:{type:w.properties.repository.properties.owner.type},message:"must be object,null"}],!1;if(r===y&&e&&typeof e=="object"&&!Array.isArray(e)){let d;if(e.login===void 0&&(d="login"))return i.errors=[{instancePath:t+"/repository/owner",schemaPath:"#/properties/repository/properties/owner/required",keyword:"required",params:{missingProperty:d},message:"must have required property '"+d+"'"}],!1;if(e.login!==void 0){let a=r;if(typeof e.login!="string")return i.errors=[{instancePath:t+"/repository/owner/login",schemaPath:"#/properties/repository/properties/owner/properties/login/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var n=a===r}else var n=!0;if(n){if(e.id!==void 0){let a=e.id,b=r;if(!(typeof a=="number"&&!(a%1)&&!isNaN(a)&&isFinite(a)))return i.errors=[{instancePath:t+"/repository/owner/id",schemaPath:"#/properties/repository/properties/owner/properties/id/type",keyword:"type",params:{type:"integer"},message:"must be integer"}],!1;var n=b===r}else var n=!0;if(n)if(e.type!==void 0){let a=r;if(typeof e.type!="string")return i.errors=[{instancePath:t+"/repository/owner/type",schemaPath:"#/properties/repository/properties/owner/properties/type/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var n=a===r}else var n=!0}}var o=y===r}else var o=!0}}}}else return i.errors=[{instancePath:t+"/repository",schemaPath:"#/properties/repository/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;var l=c===r}else var l=!0}else return i.errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;return i.errors=_,r===0}var R=({payload:p,repository:t})=>(0,_chunk_HACE7F2K_js__WEBPACK_IMPORTED_MODULE_2__.c)(v,p??{},({repository:u})=>u!==void 0?[{kind:"recheck",repository:(0,_chunk_HACE7F2K_js__WEBPACK_IMPORTED_MODULE_2__.a)(u)}]:t===void 0||!/^[^/\s]+\/[^/\s]+$/.test(t)?{bad:{code:"EVENT_SHAPE",says:"neither the event nor GITHUB_REPOSITORY names a repository",path:"repository"}}:[{kind:"recheck",repository:(0,_chunk_HACE7F2K_js__WEBPACK_IMPORTED_MODULE_2__.a)({full_name:t})}]);


/***/ })

};
